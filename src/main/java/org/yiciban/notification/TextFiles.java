package org.yiciban.notification;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.yiciban.shared.StartRefused;

/**
 * The sentences that a place has of its own, in a folder: {@code zh-CN.properties} and {@code en.properties}, each line the
 * key of a shipped sentence without {@code notification.}, and the sentence. One that is wrong ends the start: it would say
 * less than people must be told.
 */
@Component
class TextFiles {

    private static final Map<String, Locale> FILES =
            Map.of("zh-CN.properties", Locale.SIMPLIFIED_CHINESE, "en.properties", Locale.ENGLISH);
    private static final int LONGEST = 2_000;

    private final MessageSource shipped;
    private final Map<Locale, Map<String, String>> sentences = new HashMap<>();

    TextFiles(MessageSource shipped, @Value("${yiciban.notification.templates:}") String folder) {
        this.shipped = shipped;
        if (!folder.isBlank()) {
            List<String> wrong = new ArrayList<>();
            read(Path.of(folder), wrong);
            if (!wrong.isEmpty()) {
                throw new StartRefused(wrong);
            }
        }
    }

    /** The place's own sentence; null where the shipped one holds. */
    @Nullable
    String sentence(String code, Locale language) {
        return sentences
                .getOrDefault(Locale.ENGLISH.equals(language) ? language : Locale.SIMPLIFIED_CHINESE, Map.of())
                .get(code);
    }

    private void read(Path folder, List<String> wrong) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Locale language = FILES.get(file.getFileName().toString());
                if (language == null) {
                    wrong.add("yiciban.notification.templates: " + file + " is neither zh-CN.properties nor"
                            + " en.properties; move it elsewhere.");
                } else {
                    read(file, language, wrong);
                }
            }
        } catch (IOException unreadable) {
            wrong.add("yiciban.notification.templates: the folder " + folder + " can't be read: "
                    + unreadable.getClass().getSimpleName() + ".");
        }
    }

    private void read(Path file, Locale language, List<String> wrong) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IllegalArgumentException noProperties) {
            wrong.add(file + " is no file of properties: " + noProperties.getMessage());
            return;
        }
        Map<String, String> own = sentences.computeIfAbsent(language, one -> new HashMap<>());
        for (String key : new TreeSet<>(lines.stringPropertyNames())) {
            String code = TextPlaces.AHEAD + key;
            String fault = fault(code, lines.getProperty(key), language);
            if (fault == null) {
                own.put(code, lines.getProperty(key));
            } else {
                wrong.add(file + ", " + key + ": " + fault);
            }
        }
    }

    /** What is wrong with a sentence; null where nothing is. */
    private @Nullable String fault(String code, String sentence, Locale language) {
        String known;
        try {
            known = shipped.getMessage(code, null, language);
        } catch (NoSuchMessageException none) {
            return "there is no such sentence.";
        }
        if (!TextPlaces.mayDiffer(code)) {
            return "this sentence can't be changed.";
        }
        if (sentence.isBlank() || sentence.length() > LONGEST) {
            return "a sentence has 1 to " + LONGEST + " signs.";
        }
        Map<String, Integer> places = TextPlaces.of(code);
        for (String found : TextPlaces.NAMED
                .matcher(sentence)
                .results()
                .map(one -> one.group(1))
                .toList()) {
            if (!places.containsKey(found)) {
                return "{" + found + "} is no place of it; it may name " + new TreeSet<>(places.keySet()) + ".";
            }
        }
        if (TextPlaces.NAMED.matcher(sentence).replaceAll("").matches("(?s).*[{}].*")) {
            return "a brace stands alone.";
        }
        return places.entrySet().stream()
                .filter(place ->
                        known.contains("{" + place.getValue() + "}") && !sentence.contains("{" + place.getKey() + "}"))
                .map(place -> "{" + place.getKey() + "} is missing: the shipped sentence tells it.")
                .findFirst()
                .orElse(null);
    }
}
