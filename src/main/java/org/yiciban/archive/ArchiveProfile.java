package org.yiciban.archive;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.shared.StartRefused;

/**
 * How an archive wants its packages: what the elements of the metadata are called, which ends are archived, and for how long
 * where the sheet of an item doesn't say. A file with a name and a version, which a place may replace; read at the start,
 * which is refused when something is missing.
 */
@Component
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveProfile {

    private static final String OWN = "archive/profile.properties";
    private static final String ELEMENT = "element.";
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,60}");

    private final Properties said = new Properties();
    private final Set<CaseStatus> ends = EnumSet.noneOf(CaseStatus.class);

    ArchiveProfile(ArchiveSettings settings) {
        String place = settings.profile().isBlank() ? OWN : settings.profile();
        try (Reader text = settings.profile().isBlank()
                ? new InputStreamReader(new ClassPathResource(OWN).getInputStream(), StandardCharsets.UTF_8)
                : Files.newBufferedReader(Path.of(place))) {
            said.load(text);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused(List.of("yiciban.archive.profile: “" + place + "” can't be read."));
        }
        List<String> wrong = new ArrayList<>();
        Stream.of("profile", "version", "retention.term", "retention.source", "retention.certainty")
                .filter(key -> said.getProperty(key, "").isBlank())
                .forEach(key -> wrong.add("“" + key + "” is missing in the profile of the archive, “" + place + "”."));
        for (ArchiveElement element : ArchiveElement.values()) {
            if (!NAME.matcher(of(element)).matches()) {
                wrong.add("“" + ELEMENT + element.key() + "” is no name of an element in the profile of the archive, “"
                        + place + "”.");
            }
        }
        for (String end : said.getProperty("ends", "").split(",")) {
            Optional<CaseStatus> status = Stream.of(CaseStatus.values())
                    .filter(one -> one.isFinal() && one.name().equals(end.strip()))
                    .findFirst();
            status.ifPresent(ends::add);
            if (status.isEmpty()) {
                wrong.add("“" + end + "” is no end of a case in the profile of the archive, “" + place + "”.");
            }
        }
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
    }

    /** What an element is called. */
    String of(ArchiveElement element) {
        return said.getProperty(ELEMENT + element.key(), "");
    }

    /** By what it is known: name and version. */
    String name() {
        return said.getProperty("profile") + " " + said.getProperty("version");
    }

    /** Whether cases that ended so are archived. */
    boolean takes(CaseStatus end) {
        return ends.contains(end);
    }

    /** For how long an item is kept whose sheet doesn't say. */
    String usual(String key) {
        return said.getProperty("retention." + key);
    }
}
