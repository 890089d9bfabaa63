package org.yiciban.modelling.rules;

import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yiciban.modelling.read.BpmnLanguage;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.BpmnValues;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** A model uses the elements and attributes of the list and no others, under whatever prefix. */
public final class OnlyKnownElements implements ModelRule {

    static final String ELEMENT = "element";
    static final String ATTRIBUTE = "attribute";
    private static final Pattern DRAWN = Pattern.compile("[^:/\\\\<>{}\"']{0,200}");
    private static final Pattern HARMLESS_LOCATION = Pattern.compile(
            "(https?://(www\\.)?(omg\\.org|w3\\.org|bpmn\\.io|camunda\\.org)/)?[A-Za-z0-9_][A-Za-z0-9_/.-]*");

    @Override
    public void check(BpmnModel model, Report report) {
        Element root = model.document().getDocumentElement();
        if (!"definitions".equals(root.getLocalName()) || !Namespaces.BPMN.equals(root.getNamespaceURI())) {
            report.error(
                    ELEMENT,
                    root.getNodeName(),
                    "文件的根元素必须是 BPMN 2.0 的 definitions。",
                    "The root of the file must be the definitions element of BPMN 2.0.");
            return;
        }
        instructions(model.document(), report);
        walk(root, "", report);
    }

    private void walk(Element element, String parent, Report report) {
        String name = name(element);
        BpmnLanguage.Kind kind = name == null ? null : BpmnLanguage.kind(name, parent);
        if (kind == null) {
            refuseElement(element, report);
            return;
        }
        for (Attr attribute : Xml.attributes(element)) {
            checkAttribute(element, attribute, kind, report);
        }
        instructions(element, report);
        for (Element child : Xml.children(element)) {
            String childName = name(child);
            if (childName == null || !kind.parts().contains(childName)) {
                refuseElement(child, report);
            } else {
                walk(child, name, report);
            }
        }
    }

    private static String name(Element element) {
        return element.getNamespaceURI() == null
                ? null
                : Namespaces.ruleName(element.getNamespaceURI(), element.getLocalName());
    }

    private void refuseElement(Element element, Report report) {
        String shown = Report.shown(element.getNodeName());
        report.error(
                ELEMENT,
                ElementLocation.is(element),
                "这里不能使用元素 " + shown + "。请只用清单中的元素，例如用户任务、调用活动、排他或并行网关、消息或定时事件。",
                "The element " + shown
                        + " can't stand here. Use only what the list of allowed elements has, such as user"
                        + " tasks, call activities, exclusive or parallel gateways, message or timer events.");
    }

    private void checkAttribute(Element element, Attr attribute, BpmnLanguage.Kind kind, Report report) {
        if (Namespaces.XMLNS.equals(attribute.getNamespaceURI())) {
            return;
        }
        String name = Namespaces.ruleName(attribute.getNamespaceURI(), attribute.getLocalName());
        boolean drawn = name != null
                && (kind.attributes().contains("*") && !name.contains(":")
                        || name.startsWith("colour:") && Namespaces.PICTURE.contains(element.getNamespaceURI()));
        if (name == null || !drawn && !kind.attributes().contains(name)) {
            refuseAttribute(element, attribute, report);
        } else if (!valueAllowed(element, name, attribute.getValue(), drawn)) {
            refuseValue(element, attribute, report);
        }
    }

    private static boolean valueAllowed(Element element, String name, String value, boolean drawn) {
        if (name.equals("xsi:type")) {
            String prefix = value.contains(":") ? value.substring(0, value.indexOf(':')) : null;
            return value.endsWith("tFormalExpression")
                    && value.substring(value.indexOf(':') + 1).equals("tFormalExpression")
                    && Namespaces.BPMN.equals(element.lookupNamespaceURI(prefix));
        }
        if (name.equals("xsi:schemaLocation")) {
            for (String word : value.strip().split("\\s+")) {
                if (!HARMLESS_LOCATION.matcher(word).matches() || word.contains("..")) {
                    return false;
                }
            }
            return true;
        }
        Pattern allowed = drawn && !name.equals("name") && !name.equals("bpmnElement") ? DRAWN : BpmnValues.of(name);
        return allowed == null || allowed.matcher(value).matches();
    }

    private void refuseAttribute(Element element, Attr attribute, Report report) {
        String shown = Report.shown(attribute.getNodeName());
        report.error(
                ATTRIBUTE,
                ElementLocation.is(element),
                "元素 " + element.getLocalName() + " 不能带属性 " + shown + "。请删除它；办理人、期限和表单由事项清单决定，不写在图里。",
                "The element " + element.getLocalName() + " can't carry the attribute " + shown
                        + ". Remove it: who acts, until when and with which form is said by the item sheets, not in the"
                        + " diagram.");
    }

    private void refuseValue(Element element, Attr attribute, Report report) {
        String shown = Report.shown(attribute.getNodeName());
        String value = Report.shown(attribute.getValue());
        report.error(
                "attribute-value",
                ElementLocation.is(element),
                "属性 " + shown + " 不能取值“" + value + "”。请改用允许的固定值。",
                "The attribute " + shown + " can't have the value “" + value
                        + "”. Use one of the fixed values allowed.");
    }

    private void instructions(Node parent, Report report) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
                    && child.getNodeName().startsWith("xml-")) {
                report.error(
                        ELEMENT,
                        child.getNodeName(),
                        "文件不能引用样式表等外部内容，请删除处理指令。",
                        "The file can't point to style sheets or other outside content; remove the processing"
                                + " instruction.");
            }
        }
    }
}
