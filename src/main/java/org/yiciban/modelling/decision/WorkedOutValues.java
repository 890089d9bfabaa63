package org.yiciban.modelling.decision;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.Domain;
import org.yiciban.form.feel.FeelFunctions.Kind;
import org.yiciban.form.feel.FeelGrammar;
import org.yiciban.form.feel.FeelPaths;
import org.yiciban.form.feel.FeelSyntax;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;

/**
 * The numbers that a decision table works out of facts: of facts that are known there, and numbers they are. What isn't so has no
 * value in any case, and only the {@code otherwise} of the fact would ever hold.
 */
public final class WorkedOutValues {

    private WorkedOutValues() {}

    /** The facts that its cells read to work out a value. */
    public static Set<String> read(DecisionTable table) {
        Set<String> read = new LinkedHashSet<>();
        table.rows().forEach(row -> row.values().forEach(value -> read.addAll(FeelPaths.of(value))));
        return read;
    }

    /**
     * Tells what can't be worked out.
     *
     * @param known the facts that are known where the table is asked
     * @param given the facts that it gives
     * @param names what people call them
     */
    public static void check(
            TableFile file, Map<String, Domain> known, Map<String, Domain> given, FactNames names, Report report) {
        for (DecisionTable.Row row : file.table().rows()) {
            for (int column = 0; column < file.table().outputs().size(); column++) {
                String fact = file.table().outputs().get(column).fact();
                Domain domain = given.get(fact);
                String value = row.values().get(column);
                Set<String> read = FeelPaths.of(value);
                if (FeelGrammar.ours(value).isPresent()) {
                    continue; // told at its own file
                }
                if (!known.keySet().containsAll(read)) {
                    LocalText all = names.list(known.keySet());
                    read.stream()
                            .filter(name -> !known.containsKey(name))
                            .map(Report::shown)
                            .forEach(name -> file.tellValue(
                                    row,
                                    fact,
                                    "table-fact",
                                    "计算时用到的“" + name + "”，这张表查不到。可以用的有：" + all.zh() + "。",
                                    "it calculates with “" + name + "”, which the table can't read. It may use: "
                                            + all.en() + ".",
                                    report));
                } else if (domain != null && isNumber(domain) && !value.isEmpty() && isNone(value, known)) {
                    file.tellValue(
                            row,
                            fact,
                            "table-cell",
                            "“" + Report.shown(value) + "”算出来不是数字。请只用数字计算，例如 area * 40。",
                            "“" + Report.shown(value)
                                    + "” gives no number. Calculate with numbers only, such as area * 40.",
                            report);
                }
            }
        }
    }

    private static boolean isNumber(Domain domain) {
        return Kind.NUMBER.equals(kind(domain));
    }

    /** A number may be added to a number, and nothing else may. */
    private static boolean isNone(String value, Map<String, Domain> known) {
        return value.equals("null")
                || FeelSyntax.reader()
                        .unlike("(" + value + ") + 1", name -> kind(known.get(name)))
                        .isPresent();
    }

    private static @Nullable Kind kind(@Nullable Domain domain) {
        return domain == null
                ? null
                : switch (domain.type().kind()) {
                    case NUMBER -> Kind.NUMBER;
                    case BOOLEAN -> Kind.TRUTH;
                    case CHOICE -> Kind.TEXT;
                    case MULTI, DATE -> Kind.OTHER;
                };
    }
}
