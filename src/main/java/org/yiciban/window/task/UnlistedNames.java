package org.yiciban.window.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of fields and papers that the texts of a correction notice speak of and that it doesn't list: the applicant may
 * change only what is listed, so he couldn't comply (licensing law Art. 32 para 1(4)).
 */
final class UnlistedNames {

    /** Shorter names, such as that of a person's name, stand in any sentence. */
    private static final int SHORTEST = 3;

    private UnlistedNames() {}

    static List<String> in(TaskPage.Marking marking, List<TaskDraft.Row> rows) {
        String texts =
                rows.stream().map(row -> row.wrong() + "\n" + row.asked()).collect(Collectors.joining("\n"));
        Set<String> targets = rows.stream().map(TaskDraft.Row::target).collect(Collectors.toSet());
        List<TaskPage.Target> all = Stream.concat(marking.papers().stream(), marking.fields().stream())
                .toList();
        List<String> listed = all.stream()
                .filter(target -> targets.contains(target.value()))
                .map(target -> name(target))
                .toList();
        List<String> spokenOf = all.stream()
                .map(UnlistedNames::name)
                .distinct()
                .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST && texts.contains(name))
                .filter(name -> listed.stream().noneMatch(one -> one.contains(name)))
                .toList();
        return spokenOf.stream()
                // a name within another one that is spoken of isn't spoken of itself
                .filter(name -> spokenOf.stream().noneMatch(other -> !other.equals(name) && other.contains(name)))
                .toList();
    }

    /** Without the heading under which it stands. */
    private static String name(TaskPage.Target target) {
        String name = target.name();
        return name.substring(name.lastIndexOf('·') + 1).strip();
    }
}
