package org.yiciban.installation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command as it was typed. Whatever isn't understood is refused: a slip must neither start the program nor have a
 * command done to another place than was meant.
 *
 * @param word the command
 * @param options what was given with it, settings too
 */
record TypedCommand(String word, Map<String, String> options) {

    static final String USAGE =
            "The commands are: backup --to=FOLDER, restore --from=FOLDER [--into=FOLDER] and journal --to=FOLDER.";

    private static final String INTO = "into";
    private static final String DATA = "yiciban.data";

    /** The options of each command; whatever has a point in its name is a setting of the program. */
    private static final Map<String, Set<String>> COMMANDS =
            Map.of("backup", Set.of("to"), "restore", Set.of("from", INTO), "journal", Set.of("to"));

    private static final Set<String> OF_ALL = Set.of("debug", "trace");

    /**
     * Reads what was typed.
     *
     * @return empty when nothing was commanded and the program shall start
     * @throws InstallationRefused when it can't be meant
     */
    static Optional<TypedCommand> of(String... typed) {
        List<String> words =
                Arrays.stream(typed).filter(one -> !one.startsWith("-")).toList();
        Map<String, String> options = new LinkedHashMap<>();
        if (words.isEmpty()) {
            refuseForgotten(typed);
            return Optional.empty();
        }
        String word = words.get(0);
        if (!COMMANDS.containsKey(word)) {
            throw refused("There is no command “" + word + "”.");
        }
        if (!typed[0].equals(word)) {
            throw refused("The command stands first, its options after it.");
        }
        if (words.size() > 1) {
            throw refused("“" + words.get(1) + "” is a word too many; an option is written --NAME=VALUE.");
        }
        for (String option : List.of(typed).subList(1, typed.length)) {
            add(word, option, options);
        }
        if (options.containsKey(INTO) && options.containsKey(DATA)) {
            throw refused("--into and --" + DATA + " are the same; name one.");
        }
        return Optional.of(new TypedCommand(word, options));
    }

    /** A start has settings only. */
    private static void refuseForgotten(String... typed) {
        for (String option : typed) {
            if (Set.of("to", "from", INTO).contains(name(option))) {
                throw refused("--" + name(option) + " belongs to a command, which is missing.");
            }
        }
    }

    private static void add(String word, String option, Map<String, String> options) {
        String name = name(option);
        if (!option.startsWith("--")
                || !name.contains(".")
                        && !OF_ALL.contains(name)
                        && !COMMANDS.get(word).contains(name)) {
            throw refused("“" + word + "” has no option “" + option.split("=", 2)[0] + "”.");
        }
        if (option.chars().anyMatch(Character::isISOControl)) {
            throw refused("--" + name + " has a line break or another control character in it.");
        }
        String value = option.contains("=") ? option.substring(option.indexOf('=') + 1) : "";
        if (options.putIfAbsent(name, value) != null) {
            throw refused("--" + name + " is given twice.");
        }
        if (value.isBlank()
                && Set.of("to", "from", INTO, DATA, "yiciban.materials.uploads").contains(name)) {
            throw refused("--" + name + "= names no folder.");
        }
    }

    private static String name(String option) {
        return option.replaceFirst("^--?", "").split("=", 2)[0];
    }

    /** The folder that an option names. */
    Path folder(String option) {
        if (!options.containsKey(option)) {
            throw refused("--" + option + "=FOLDER is missing.");
        }
        return Path.of(options.get(option)).toAbsolutePath().normalize();
    }

    /** The settings of the program; the folder into which a copy is put is that of everything that is written. */
    String[] settings() {
        List<String> settings = new ArrayList<>();
        options.forEach((name, value) -> {
            if (name.contains(".") || name.equals(INTO)) {
                settings.add("--" + (name.equals(INTO) ? DATA : name) + "=" + value);
            } else if (OF_ALL.contains(name)) {
                settings.add("--" + name);
            }
        });
        return settings.toArray(String[]::new);
    }

    private static InstallationRefused refused(String sentence) {
        return new InstallationRefused(sentence + " " + USAGE);
    }
}
