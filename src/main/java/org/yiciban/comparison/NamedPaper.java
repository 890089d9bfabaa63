package org.yiciban.comparison;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.LocalText;

/** Whether a sheet names the paper by which something was set, by its title or its number. */
enum NamedPaper {
    NO,
    /** As before the change: it may be the wrong one. */
    AS_BEFORE,
    YES;

    static final String BASIS = "basis";

    private static final Pattern PAPER = Pattern.compile("(?s).*(《[^》]+》|[0-9０-９]\\s*号).*");

    /** What a key of a block names, beside what it named before. */
    static NamedPaper of(SheetMap now, SheetMap before, String key) {
        return of(now.optionalLocal(key), List.of(before.optionalLocal(key)));
    }

    /** What a row names, beside what the rows named before. */
    static NamedPaper ofRow(SheetMap row, List<SheetMap> before) {
        return of(
                row.optionalLocal(BASIS),
                before.stream().map(one -> one.optionalLocal(BASIS)).toList());
    }

    private static NamedPaper of(Optional<LocalText> paper, List<Optional<LocalText>> before) {
        if (paper.filter(text -> PAPER.matcher(text.zh()).matches()).isEmpty()) {
            return NO;
        }
        return before.contains(paper) ? AS_BEFORE : YES;
    }

    /** The better of what stands at the place and what stands for the whole sheet. */
    NamedPaper or(NamedPaper other) {
        return compareTo(other) > 0 ? this : other;
    }
}
