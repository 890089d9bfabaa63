package org.yiciban.modelling.decision;

import java.util.List;
import java.util.Objects;
import org.yiciban.catalogue.table.TableFault;
import org.yiciban.form.feel.FeelSyntax;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;

/** Tells what is wrong with a decision table, where, and how it is mended. */
final class TableWords {

    record Words(String rule, String zh, String en) {}

    private TableWords() {}

    /** Tells one fault; what isn't FEEL at all is told at the file of the table. */
    static void tell(TableFault fault, TablePlaces places, FactNames names, Report report) {
        if (toldThere(fault)) {
            return;
        }
        List<String> shown = fault.shown().stream().map(Report::shown).toList();
        Words words = words(fault.kind(), shown(shown, 0), shown(shown, 1), names);
        TablePlaces.Place place = place(fault, places);
        report.error(
                words.rule,
                place.element(),
                place.words().zh() + words.zh,
                place.words().en() + words.en);
    }

    private static TablePlaces.Place place(TableFault fault, TablePlaces places) {
        String about = shown(fault.shown(), 0);
        return switch (fault.kind()) {
            case INPUT -> places.input(about);
            case OUTPUT -> places.output(about);
            case TEST, NEVER -> places.test(number(fault), about);
            case VALUE -> places.value(number(fault), about);
            default -> fault.row() == null ? places.whole() : places.row(fault.row());
        };
    }

    private static Words gap(LocalText where) {
        return new Words(
                "table-gap",
                "没有一行适用于这种情形：" + where.zh() + "。请补一行，或者放宽某一行的条件。",
                "no row applies where " + where.en() + ". Add one, or let a row take it.");
    }

    private static int number(TableFault fault) {
        return Objects.requireNonNull(fault.row());
    }

    private static boolean toldThere(TableFault fault) {
        String cell =
                fault.shown().isEmpty() ? "" : fault.shown().get(fault.shown().size() - 1);
        return switch (fault.kind()) {
            case TEST -> FeelSyntax.reader().mistakeInCondition(cell).isPresent();
            case VALUE -> !cell.isEmpty() && FeelSyntax.reader().mistakeIn(cell).isPresent();
            default -> false;
        };
    }

    private static String shown(List<String> shown, int at) {
        return at < shown.size() ? shown.get(at) : "";
    }

    private static Words words(TableFault.Kind kind, String one, String two, FactNames names) {
        return switch (kind) {
            case ONE_TABLE -> new Words(
                    "table",
                    "一个文件只能有一张决策表，不能有别的决策、输入数据或表达式。",
                    "a file holds one decision table and no other decision, input data or expression.");
            case OTHER_NAME -> new Words(
                    "table",
                    "决策的 id 是“" + one + "”，应与文件名相同：" + two + "。",
                    "the id of the decision is “" + one + "”; it has to be the name of the file, " + two + ".");
            case POLICY -> new Words(
                    "table",
                    "命中策略“" + one + "”不可用。可用 UNIQUE、FIRST、ANY、COLLECT（COLLECT 可加 SUM、MIN、MAX、COUNT，并只有一列输出）。",
                    "the hit policy “" + one
                            + "” isn't in the language. It has UNIQUE, FIRST, ANY and COLLECT, the last"
                            + " with SUM, MIN, MAX or COUNT for a table of one output.");
            case ROWS -> new Words(
                    "table",
                    "有 " + one + " 行，应为 1 到 " + two + " 行。请合并各行，或者拆成几张表。",
                    "it has " + one + " rows; 1 to " + two + " may stand there. Join rows, or make several tables.");
            case COLUMNS -> new Words(
                    "table",
                    "输入列和输出列各要有 1 到 " + two + " 列。",
                    "it needs inputs and outputs, " + two + " of each at most.");
            case CELLS -> new Words("table", "单元格个数与列数不符。", "it has not one cell for each column.");
            case TWICE -> new Words("table", "列“" + one + "”出现了两次。", "the column “" + one + "” stands there twice.");
            case INPUT -> ColumnWords.input(one, two, names);
            case OUTPUT -> ColumnWords.output(one, two, names);
            case TEST -> new Words(
                    "table-cell",
                    "“" + one + "”的条件“" + two + "”无法逐一证明。请只与固定值比较，例如 > 50、[1..5]、\"a\", \"b\"、not(\"a\")、-。",
                    "the test “" + two + "” of " + one
                            + " can't be proved. Compare with fixed values, such as > 50, [1..5], \"a\", \"b\","
                            + " not(\"a\"), or -.");
            case NEVER -> new Words(
                    "table-cell",
                    one + " 不会是“" + two + "”，这一行永远用不上。请改为它可以取的值，或者删去这一行。",
                    one + " never is “" + two
                            + "”, so that the row never applies. Write a value that it may have, or take the row out.");
            case VALUE -> new Words(
                    "table-cell",
                    two.isEmpty()
                            ? "没有写 " + one + " 的结果。请填写。"
                            : "“" + two + "”不是 " + one + " 可以取的值。数字可以用能查的数计算，其余从服务表写明的值中选一个，文字加引号。",
                    two.isEmpty()
                            ? "nothing is given for " + one + ". Write what it is."
                            : "“" + two + "” is no value of " + one
                                    + ". A number may be worked out of numbers that the table may read; otherwise take"
                                    + " one of the values that the sheet names, a text in quotes.");
            case GAP -> gap(names.situation(one));
            case OVERLAP -> new Words(
                    "table-overlap",
                    "与第 " + one + " 行同时适用。请把条件分开，或者改用 FIRST。",
                    "it applies together with row " + one + ". Part them, or take FIRST.");
            case UNREACHED -> new Words(
                    "table-overlap",
                    "第 " + one + " 行总是先适用，这一行永远用不上。请调整顺序或删除。",
                    "row " + one + " always comes first, so that this one is never reached. Move it, or take it out.");
            case UNPROVED -> new Words(
                    "table-gap",
                    "情形太多，无法证明每种情形都有一行。请减少列数，或者拆成几张表。",
                    "it has too many situations to prove that each has a row. Take out columns, or make several"
                            + " tables.");
        };
    }
}
