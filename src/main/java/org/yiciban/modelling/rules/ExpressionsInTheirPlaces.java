package org.yiciban.modelling.rules;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.Unseen;

/** Expressions stand where the rules know them; the engine would also run them in names, texts and descriptions. */
public final class ExpressionsInTheirPlaces implements ModelRule {

    private static final Set<String> TEXTS = Set.of("conditionExpression", "timeDate");
    private static final Set<String> ATTRIBUTES = Set.of(
            "serviceTask camunda:delegateExpression",
            "multiInstanceLoopCharacteristics camunda:collection",
            "camunda:in businessKey",
            "camunda:in sourceExpression",
            "camunda:out sourceExpression");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 4000;

    @Override
    public void check(BpmnModel model, Report report) {
        walk(model.document().getDocumentElement(), report);
    }

    private void walk(Element element, Report report) {
        String name = Namespaces.ruleName(element.getNamespaceURI(), element.getLocalName());
        if (element.getNamespaceURI() != null && Namespaces.foreign(element.getNamespaceURI())) {
            return;
        }
        String text = Xml.text(element);
        if (!(TEXTS.contains(String.valueOf(name)) && Namespaces.BPMN.equals(element.getNamespaceURI()))) {
            checkText(element, element.getNodeName(), text, LONGEST_TEXT, report);
        }
        for (Attr attribute : Xml.attributes(element)) {
            String namespace = attribute.getNamespaceURI();
            String attributeName = Namespaces.ruleName(namespace, attribute.getLocalName());
            boolean foreign = namespace != null && Namespaces.foreign(namespace);
            if (!foreign && !ATTRIBUTES.contains(name + " " + attributeName)) {
                checkText(element, attribute.getNodeName(), attribute.getValue(), LONGEST_NAME * 2, report);
            }
        }
        for (Element child : Xml.children(element)) {
            walk(child, report);
        }
    }

    private void checkText(Element element, String place, String text, int longest, Report report) {
        if (PlainPath.holdsExpression(text)) {
            report.error(
                    "expression-place",
                    ElementLocation.is(element),
                    Report.shown(place) + " 中不能写表达式（${…} 或 #{…}）。请写成普通文字。",
                    "No expression (${…} or #{…}) may stand in " + Report.shown(place) + ". Write plain text.");
        }
        if (Unseen.misleads(text, true)) {
            report.error(
                    "text",
                    ElementLocation.is(element),
                    Report.shown(place) + " 中有改变书写方向的隐藏字符，请删除。",
                    Report.shown(place) + " holds hidden characters that turn the direction of writing; remove them.");
        }
        if (text.length() > longest) {
            report.error(
                    "text",
                    ElementLocation.is(element),
                    Report.shown(place) + " 的文字过长，最多 " + longest + " 个字符。",
                    "The text of " + Report.shown(place) + " is too long; " + longest + " characters at most.");
        }
    }
}
