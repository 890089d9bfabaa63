package org.yiciban.catalogue.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decision tables written short: {@code "amount | kind -> fee"}, then rows such as {@code "> 5 | \"a\" -> 3"}. */
public final class WrittenTable {

    private WrittenTable() {}

    /** The file. */
    public static String dmn(String key, String policy, String columns, String... rows) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        cells(columns.split("->", 2)[0])
                .forEach(input -> inputs.add(
                        "<input><inputExpression><text>" + xml(input) + "</text></inputExpression></input>"));
        cells(columns.split("->", 2)[1]).forEach(output -> outputs.add("<output name=\"" + xml(output) + "\"/>"));
        List<String> rules = Arrays.stream(rows)
                .map(row -> "<rule>" + entries("inputEntry", row.split("->", 2)[0])
                        + entries("outputEntry", row.split("->", 2)[1]) + "</rule>")
                .toList();
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\""
                + " namespace=\"https://example.org/models\"><decision id=\"" + key + "\" name=\"" + xml(key)
                + "\"><decisionTable " + policy + ">" + String.join("", inputs) + String.join("", outputs)
                + String.join("\n", rules) + "</decisionTable></decision></definitions>";
    }

    static DecisionTable table(String policy, String columns, String... rows) {
        return TableReader.read("t", dmn("t", "hitPolicy=\"" + policy + "\"", columns, rows));
    }

    private static String entries(String kind, String cells) {
        StringBuilder entries = new StringBuilder();
        cells(cells).forEach(cell -> entries.append("<" + kind + "><text>" + xml(cell) + "</text></" + kind + ">"));
        return entries.toString();
    }

    private static List<String> cells(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
