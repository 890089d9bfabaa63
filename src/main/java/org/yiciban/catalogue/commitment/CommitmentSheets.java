package org.yiciban.catalogue.commitment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.catalogue.procedure.CommitmentRule;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** The text of a commitment 告知承诺: as the sheet of an item says it, and what must hold of it. */
public final class CommitmentSheets {

    private static final String FLAG = "commitment";
    private static final String BLOCK = "commitmentText";
    private static final String[] KEYS = {
        "version", "basis", "conditions", "checking", "consequences", "share", "checkWithin", "mendWithin"
    };

    /** Everybody is checked, unless the sheet says otherwise. */
    private static final int ALL = 100;

    /** As it is kept with a case, of one language and in characters. */
    private static final int LONGEST = 3500;

    private CommitmentSheets() {}

    /** The text; empty where the sheet has none, or what it says can't be read. */
    public static Optional<CommitmentRule> read(SheetMap sheet) {
        return sheet.optionalBlock(BLOCK, KEYS).flatMap(map -> {
            Integer version = map.value("version", CommitmentSheets::version);
            LocalText basis = map.local("basis");
            List<LocalText> conditions = map.locals("conditions");
            LocalText checking = map.local("checking");
            LocalText consequences = map.local("consequences");
            int share = map.optional("share", CommitmentSheets::share).orElse(ALL);
            Optional<TimeLimit> check = map.optional("checkWithin", TimeLimit::parse);
            Optional<TimeLimit> mend = map.optional("mendWithin", TimeLimit::parse);
            return version == null
                    ? Optional.empty()
                    : Optional.of(
                            new CommitmentRule(version, basis, conditions, checking, consequences, share, check, mend));
        });
    }

    private static Integer version(String said) {
        if (!said.matches("[1-9][0-9]{0,4}")) {
            throw new SheetMistake(SheetWords.of("commitment-version", said));
        }
        return Integer.valueOf(said);
    }

    private static Integer share(String said) {
        if (!said.matches("[1-9][0-9]?|100")) {
            throw new SheetMistake(SheetWords.of("commitment-share", said));
        }
        return Integer.valueOf(said);
    }

    /** Notes every breach: nobody can commit to what he isn't told, and what is told has to be offered. */
    public static void check(ItemSheet item, SheetMap sheet) {
        if (!item.commitment()) {
            if (sheet.has(BLOCK)) {
                sheet.problem(BLOCK, SheetWords.of("commitment-not-offered"));
            }
            return;
        }
        if (!sheet.has(BLOCK)) {
            sheet.problem(FLAG, SheetWords.of("commitment-text"));
            return;
        }
        SheetMap map = sheet.block(BLOCK, KEYS);
        if (map.locals("conditions").isEmpty()) {
            map.problem("conditions", SheetWords.of("commitment-conditions"));
        }
        if (item.internalCheck()) {
            sheet.problem(FLAG, SheetWords.of("commitment-internal"));
        }
        item.committed()
                .filter(rule -> Stream.of(true, false).anyMatch(zh -> length(rule, zh) > LONGEST))
                .ifPresent(rule -> map.problem("conditions", SheetWords.of("commitment-long", LONGEST)));
    }

    private static int length(CommitmentRule rule, boolean zh) {
        return Stream.concat(Stream.of(rule.basis(), rule.checking(), rule.consequences()), rule.conditions().stream())
                .map(text -> zh ? text.zh() : text.en())
                .mapToInt(text -> text == null ? 0 : text.length())
                .sum();
    }
}
