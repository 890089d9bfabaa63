package org.yiciban.modelling.decision;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yiciban.catalogue.table.TableMistake;
import org.yiciban.catalogue.table.TableReader;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.ReadableText;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.modelling.rules.VendorLeftovers;

/** Decision tables speak FEEL only, a FEEL without loops, patterns and functions of their own. */
public final class DecisionTables {

    private static final Set<String> REFUSED = Set.of(
            "import",
            "businessKnowledgeModel",
            "invocation",
            "functionDefinition",
            "context",
            "encapsulatedLogic",
            "knowledgeRequirement",
            "importedValues",
            "relation",
            "list",
            "decisionService",
            "informationRequirement",
            "authorityRequirement",
            "inputData",
            "knowledgeSource",
            "literalExpression",
            "defaultOutputEntry",
            "extensionElements");
    private static final Pattern FEEL =
            Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(DMN|FEEL)/[0-9]{8}/?(FEEL/?)?");

    public void check(Document document, Report report) {
        Element root = document.getDocumentElement();
        if (!Namespaces.decision(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            report.error("decision", root.getNodeName(), "文件不是 DMN 决策表。", "The file is no DMN decision table.");
            return;
        }
        VendorLeftovers.checkDecision(document, report);
        walk(root, report);
    }

    /** What of a file stands in the language of tables, where nothing of it is refused already. */
    public void shape(ModelFile file, Report report) throws UnreadableFile {
        if (!report.hasErrors()) {
            try {
                TableReader.read(file.key(), file.text());
            } catch (TableMistake mistake) {
                TableWords.tell(mistake.fault(), new TablePlaces(file.key(), file.text()), FactNames.NONE, report);
            }
        }
    }

    private void walk(Element element, Report report) {
        String namespace = element.getNamespaceURI();
        if (namespace != null && Namespaces.foreignInDecision(namespace)) {
            return;
        }
        if (namespace == null || REFUSED.contains(element.getLocalName()) && !emptied(element)) {
            report.error(
                    "decision",
                    ElementLocation.is(element),
                    "决策表中不能使用元素 " + Report.shown(element.getNodeName()) + "。请删除它：文件里只有一张表，说明写成文字批注。",
                    "The element " + Report.shown(element.getNodeName())
                            + " can't stand in a decision table. Remove it:"
                            + " a file holds one table, and text annotations for readers.");
            return;
        }
        Xml.attributes(element).forEach(attribute -> attribute(element, attribute, report));
        if ("decision".equals(element.getLocalName()) && !decides(element)) {
            report.error(
                    "decision",
                    ElementLocation.is(element),
                    "决策里没有规则。请画出决策表，至少写一行规则。",
                    "The decision decides nothing. Draw a table with a rule at least.");
        }
        ReadableText.check("text", ElementLocation.is(element), Xml.text(element), report);
        OneText.check(element, report);
        if ("text".equals(element.getLocalName()) && DecisionCells.isRead(element)) {
            DecisionCells.check(element, report);
        } else if (PlainPath.holdsExpression(Xml.text(element))) {
            noExpression(element, report);
        }
        List<Element> children = Xml.children(element);
        children.forEach(child -> walk(child, report));
    }

    private static boolean decides(Element decision) {
        return Xml.children(decision).stream()
                .anyMatch(logic -> "decisionTable".equals(logic.getLocalName())
                        && Xml.children(logic).stream().anyMatch(row -> "rule".equals(row.getLocalName())));
    }

    /** Extensions that hold nothing but what other vendors left. */
    private static boolean emptied(Element element) {
        return "extensionElements".equals(element.getLocalName())
                && Xml.children(element).stream()
                        .allMatch(child -> child.getNamespaceURI() != null
                                && Namespaces.foreignInDecision(child.getNamespaceURI()));
    }

    private void attribute(Element element, Attr attribute, Report report) {
        String name = attribute.getLocalName();
        boolean language = "expressionLanguage".equals(name) || "typeLanguage".equals(name);
        String namespace = attribute.getNamespaceURI();
        if (namespace != null && Namespaces.foreignInDecision(namespace)) {
            return;
        }
        if (language && !FEEL.matcher(attribute.getValue()).matches()) {
            report.error(
                    "decision-language",
                    ElementLocation.is(element),
                    "决策表只能使用 FEEL，不能使用“" + Report.shown(attribute.getValue()) + "”。请删除属性 "
                            + Report.shown(attribute.getNodeName()) + "。",
                    "Decision tables speak FEEL only, not “" + Report.shown(attribute.getValue())
                            + "”. Remove the attribute " + Report.shown(attribute.getNodeName()) + ".");
        }
        ReadableText.check(attribute.getName(), ElementLocation.is(element), attribute.getValue(), report);
        if (PlainPath.holdsExpression(attribute.getValue())) {
            noExpression(element, report);
        }
    }

    private static void noExpression(Element element, Report report) {
        report.error(
                "expression-place",
                ElementLocation.is(element),
                "决策表中不能写 ${…} 或 #{…}。",
                "No ${…} or #{…} may stand in a decision table.");
    }
}
