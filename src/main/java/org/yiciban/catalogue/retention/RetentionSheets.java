package org.yiciban.catalogue.retention;

import java.util.Optional;
import org.yiciban.catalogue.procedure.RetentionRule;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;

/** For how long the file of an item is kept: the block {@code retention} of its sheet. */
public final class RetentionSheets {

    private RetentionSheets() {}

    /** What the sheet says of it; empty where the profile of the archive holds, or what is said can't be read. */
    public static Optional<RetentionRule> read(SheetMap sheet) {
        return sheet.optionalBlock("retention", "term", "basis", "certainty").flatMap(map -> {
            RetentionRule.Term term = map.value("term", WordValues.word(RetentionRule.Term.class));
            return Optional.ofNullable(term)
                    .map(one -> new RetentionRule(one, map.local("basis"), map.text("certainty")));
        });
    }
}
