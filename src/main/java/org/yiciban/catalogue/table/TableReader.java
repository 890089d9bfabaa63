package org.yiciban.catalogue.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.table.TableFault.Kind;
import org.yiciban.shared.Sha256;

/** Reads a DMN file that holds one decision table and nothing else that decides. */
public final class TableReader {

    /** What is drawn and written for people. */
    private static final Set<String> NOTES = Set.of("description", "DMNDI", "textAnnotation", "association");

    private TableReader() {}

    /** The table of that key among the files of a release; what can't be read all the same is not there: it is checked before. */
    public static Optional<DecisionTable> find(BundleFiles files, String key) {
        try {
            return files.file(CataloguePaths.table(key)).map(text -> read(key, text));
        } catch (TableMistake unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The table of a file.
     *
     * @param key what the file is called
     * @throws TableMistake when it holds none of the language
     */
    public static DecisionTable read(String key, String text) {
        try {
            return read(key, StrictXml.parse(text.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH), Sha256.of(text));
        } catch (SAXException | IOException unreadable) {
            throw new TableMistake(TableFault.of(Kind.ONE_TABLE, String.valueOf(unreadable.getMessage())));
        }
    }

    private static DecisionTable read(String key, Document document, String hash) {
        List<Element> deciding = StrictXml.children(document.getDocumentElement()).stream()
                .filter(part -> !NOTES.contains(part.getLocalName()))
                .toList();
        if (deciding.size() != 1 || !"decision".equals(deciding.get(0).getLocalName())) {
            throw new TableMistake(TableFault.of(Kind.ONE_TABLE, String.valueOf(deciding.size())));
        }
        Element decision = deciding.get(0);
        if (!key.equals(decision.getAttribute("id"))) {
            throw new TableMistake(TableFault.of(Kind.OTHER_NAME, decision.getAttribute("id"), key));
        }
        List<Element> logic = StrictXml.children(decision).stream()
                .filter(part -> !Set.of("description", "variable", "question", "allowedAnswers")
                        .contains(part.getLocalName()))
                .toList();
        if (logic.size() != 1 || !"decisionTable".equals(logic.get(0).getLocalName())) {
            throw new TableMistake(TableFault.of(Kind.ONE_TABLE, key));
        }
        String name = decision.getAttribute("name").strip();
        return table(key, name.isEmpty() ? key : name, logic.get(0), hash);
    }

    private static DecisionTable table(String key, String name, Element table, String hash) {
        String written = table.getAttribute("hitPolicy");
        String aggregation = table.getAttribute("aggregation");
        HitPolicy policy = HitPolicy.of(written, aggregation)
                .orElseThrow(() -> new TableMistake(TableFault.of(Kind.POLICY, written + " " + aggregation)));
        List<DecisionTable.Input> inputs = named(table, "input").stream()
                .map(input -> new DecisionTable.Input(
                        named(input, "inputExpression").stream()
                                .map(TableReader::text)
                                .findFirst()
                                .orElse(""),
                        input.getAttribute("label").strip()))
                .toList();
        List<DecisionTable.Output> outputs = named(table, "output").stream()
                .map(output -> new DecisionTable.Output(
                        output.getAttribute("name").strip(),
                        output.getAttribute("label").strip()))
                .toList();
        requireColumns(inputs, outputs, policy);
        List<Element> rules = named(table, "rule");
        if (rules.isEmpty() || rules.size() > DecisionTable.MOST_ROWS) {
            throw new TableMistake(
                    TableFault.of(Kind.ROWS, String.valueOf(rules.size()), String.valueOf(DecisionTable.MOST_ROWS)));
        }
        AtomicInteger number = new AtomicInteger();
        List<DecisionTable.Row> rows = rules.stream()
                .map(rule -> row(rule, number.incrementAndGet(), inputs.size(), outputs.size()))
                .toList();
        return new DecisionTable(key, name, policy, inputs, outputs, rows, hash);
    }

    private static void requireColumns(
            List<DecisionTable.Input> inputs, List<DecisionTable.Output> outputs, HitPolicy policy) {
        int most = Math.max(inputs.size(), outputs.size());
        if (inputs.isEmpty() || outputs.isEmpty() || most > DecisionTable.MOST_COLUMNS) {
            throw new TableMistake(
                    TableFault.of(Kind.COLUMNS, String.valueOf(most), String.valueOf(DecisionTable.MOST_COLUMNS)));
        }
        if (policy.counts() && outputs.size() > 1) {
            throw new TableMistake(TableFault.of(Kind.POLICY, policy.name()));
        }
        Set<String> seen = new HashSet<>();
        inputs.forEach(input -> once(seen, "in " + input.expression(), input.expression()));
        outputs.forEach(output -> once(seen, "out " + output.fact(), output.fact()));
    }

    private static void once(Set<String> seen, String column, String shown) {
        if (!seen.add(column)) {
            throw new TableMistake(TableFault.of(Kind.TWICE, shown));
        }
    }

    private static DecisionTable.Row row(Element rule, int number, int inputs, int outputs) {
        List<String> tests =
                named(rule, "inputEntry").stream().map(TableReader::text).toList();
        List<String> values =
                named(rule, "outputEntry").stream().map(TableReader::text).toList();
        DecisionTable.Row row = new DecisionTable.Row(number, tests, values);
        if (tests.size() != inputs || values.size() != outputs) {
            throw new TableMistake(TableFault.at(row, Kind.CELLS));
        }
        return row;
    }

    private static List<Element> named(Element parent, String name) {
        return StrictXml.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    private static String text(Element holder) {
        return named(holder, "text").stream()
                .map(StrictXml::text)
                .findFirst()
                .orElse("")
                .strip();
    }
}
