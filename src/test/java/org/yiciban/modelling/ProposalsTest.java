package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** What a finding proposes, the next check takes. */
class ProposalsTest {

    private static final Path HOSTILE = Path.of("src/test/resources/models/hostile");
    private static final Pattern VALUE = Pattern.compile("The attribute (\\S+) can't have the value “([^”]*)”");
    private static final ModelChecks CHECKS = new ModelChecks();

    /** What is handed in, as text. */
    private record Handed(String name, String text) {

        List<Finding> findings() {
            return CHECKS.check(List.of(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8))));
        }

        Handed with(Finding finding, String proposal) {
            String id = Pattern.quote(finding.element());
            return switch (finding.rule()) {
                case "process-id" -> new Handed(proposal + ".bpmn", renamed(finding.element(), proposal));
                case "word-id" -> new Handed(name, renamed(finding.element(), proposal));
                case "verb" -> set(id, "serviceTask", "camunda:delegateExpression", proposal);
                case "call-target" -> set(id, "callActivity", "calledElement", proposal);
                case "call-binding" -> set(id, "callActivity", "camunda:calledElementBinding", proposal);
                case "history" -> set(id, "process", "camunda:historyTimeToLive", proposal);
                case "message" -> set(id, "message", "name", proposal);
                case "attribute-value" -> value(finding, proposal);
                case "timer" -> proposal.startsWith("${")
                        ? date(finding, proposal)
                        : new Handed(name, renamed(finding.element(), proposal));
                case "role" -> role(finding, id, proposal);
                default -> throw new AssertionError("nobody knows how to take what " + finding.rule() + " proposes");
            };
        }

        private Handed role(Finding finding, String id, String proposal) {
            if (finding.message().en().contains("${due.")) {
                return date(finding, proposal);
            } else if (proposal.startsWith("${")) {
                return set(id, "serviceTask", "camunda:delegateExpression", proposal);
            } else if (finding.message().en().startsWith("The message")) {
                return new Handed(
                        name,
                        text.replaceAll("(<bpmn:message id=\"[^\"]*\" name=)\"[^\"]*\"", "$1\"" + proposal + "\""));
            }
            return new Handed(name, renamed(finding.element(), proposal));
        }

        private Handed date(Finding finding, String proposal) {
            String dated = text.replaceAll(
                    "(?s)(<bpmn:timerEventDefinition[^>]*)(/>|>.*?</bpmn:timerEventDefinition>)",
                    "$1><bpmn:timeDate>" + Matcher.quoteReplacement(proposal)
                            + "</bpmn:timeDate></bpmn:timerEventDefinition>");
            String limit = proposal.substring("${due.".length(), proposal.length() - 1);
            String id = LimitTimer.ofWord(limit).orElseThrow().timer();
            return new Handed(name, new Handed(name, dated).renamed(finding.element(), id));
        }

        private Handed value(Finding finding, String proposal) {
            Matcher said = VALUE.matcher(finding.message().en());
            assertThat(said.find()).isTrue();
            return new Handed(
                    name,
                    text.replace(
                            said.group(1) + "=\"" + said.group(2) + "\"", said.group(1) + "=\"" + proposal + "\""));
        }

        /** Sets an attribute of an element whatever stood there, and takes away what says the same in another way. */
        private Handed set(String id, String type, String attribute, String value) {
            Matcher tag = Pattern.compile("<(\\w+:)?" + type + "\\b([^>]*?id=\"" + id + "\"[^>]*?)(/?)>")
                    .matcher(text);
            assertThat(tag.find()).as(type + " " + id).isTrue();
            String rest = tag.group(2).replaceAll("\\s" + attribute + "=\"[^\"]*\"", "");
            String prefix = tag.group(1) == null ? "" : tag.group(1);
            return new Handed(
                    name,
                    text.substring(0, tag.start()) + "<" + prefix + type + rest + " " + attribute + "=\"" + value + "\""
                            + tag.group(3) + ">" + text.substring(tag.end()));
        }

        private String renamed(String from, String to) {
            return text.replace("\"" + from + "\"", "\"" + to + "\"").replace(">" + from + "<", ">" + to + "<");
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsProposedIsTaken() throws IOException {
        return handedIn().stream()
                .flatMap(handed -> handed.findings().stream().flatMap(finding -> finding.proposals().stream()
                        .map(proposal ->
                                DynamicTest.dynamicTest(handed.name() + " " + finding.rule() + " " + proposal, () -> {
                                    assertThat(finding.message().zh()).contains(proposal);
                                    assertThat(finding.message().en()).contains(proposal);
                                    Handed mended = handed.with(finding, proposal);
                                    assertThat(mended.findings())
                                            .as(mended.text())
                                            .noneMatch(left -> left.rule().equals(finding.rule())
                                                    && Set.of(finding.element(), proposal)
                                                            .contains(left.element())
                                                    && left.message().en().contains(proposal));
                                }))));
    }

    /** The corpus has an example of each kind of finding that proposes something. */
    @Test
    void eachKindOfProposalIsTried() throws IOException {
        Set<String> tried = new TreeSet<>();
        for (Handed handed : handedIn()) {
            handed.findings().stream()
                    .filter(finding -> !finding.proposals().isEmpty())
                    .forEach(finding -> tried.add(finding.rule()));
        }

        assertThat(tried)
                .containsExactly(
                        "attribute-value",
                        "call-binding",
                        "call-target",
                        "history",
                        "message",
                        "process-id",
                        "role",
                        "timer",
                        "verb",
                        "word-id");
    }

    private static List<Handed> handedIn() throws IOException {
        String model = Files.readString(HOSTILE.resolve("process-id-differs.bpmn"));
        List<Handed> handed = new java.util.ArrayList<>(List.of(
                new Handed("diagram_1.bpmn", model),
                new Handed("Open a shop.bpmn", model),
                new Handed("开店.bpmn", model),
                new Handed("2026-shops.bpmn", model)));
        handed.add(madeUp("desktop-modeler@delivery.bpmn", "delivery.bpmn"));
        handed.add(madeUp("bundle-of-one-item.bpmn", "bundle-of-one-item.bpmn"));
        handed.add(madeUp("event-gateway@reception.bpmn", "reception.bpmn"));
        try (Stream<Path> files = Files.list(HOSTILE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                int at = name.indexOf('@');
                handed.add(new Handed(
                        at < 0 ? name : "bpmn/handling/" + name.substring(at + 1),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
            }
        }
        return handed;
    }

    /** A sound model with the ids that an editor gives by itself, and a message that nobody knows. */
    private static Handed madeUp(String file, String name) throws IOException {
        String text = Files.readString(HOSTILE.resolveSibling("harmless").resolve(file))
                .replace("name=\"supplemented\"", "name=\"brought\"");
        Matcher ids = Pattern.compile("<bpmn:\\w*(?:Event|Task|Gateway|Activity|subProcess) id=\"([^\"]+)\"")
                .matcher(text);
        String renamed = text;
        int number = 0;
        while (ids.find()) {
            renamed = new Handed(name, renamed).renamed(ids.group(1), "Activity_0a1b2c" + number++);
        }
        return new Handed(name, renamed);
    }
}
