package org.yiciban.modelling.rules;

import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yiciban.catalogue.procedure.ModelRole;
import org.yiciban.modelling.read.BpmnLanguage;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.BpmnValues;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;

/** A model uses the elements and attributes of the list and no others, under whatever prefix. */
public final class OnlyKnownElements implements ModelRule {

    static final String ELEMENT = "element";
    static final String ATTRIBUTE = "attribute";

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
        walk(root, "", model.role(), report);
    }

    private void walk(Element element, String parent, ModelRole role, Report report) {
        String name = name(element);
        BpmnLanguage.Kind kind = name == null ? null : BpmnLanguage.kind(name, parent);
        if (kind == null) {
            refuseElement(element, role, report);
            return;
        }
        for (Attr attribute : Xml.attributes(element)) {
            checkAttribute(element, attribute, kind, report);
        }
        instructions(element, report);
        for (Element child : Xml.children(element)) {
            String childName = name(child);
            if (childName == null || !kind.parts().contains(childName)) {
                refuseElement(child, role, report);
            } else {
                walk(child, name, role, report);
            }
        }
    }

    private static String name(Element element) {
        return element.getNamespaceURI() == null
                ? null
                : Namespaces.ruleName(element.getNamespaceURI(), element.getLocalName());
    }

    /** What other vendors left is told by {@link VendorLeftovers}. */
    private void refuseElement(Element element, ModelRole role, Report report) {
        if (element.getNamespaceURI() != null && Namespaces.foreign(element.getNamespaceURI())) {
            return;
        }
        String shown = Report.shown(element.getNodeName());
        String parent = element.getParentNode() instanceof Element around ? String.valueOf(around.getLocalName()) : "";
        LocalText mend = ElementMends.of(String.valueOf(name(element)), parent, role);
        report.error(
                ELEMENT,
                ElementLocation.is(element),
                "这里不能使用元素 " + shown + "。" + mend.zh(),
                "The element " + shown + " can't stand here. " + mend.en());
    }

    private void checkAttribute(Element element, Attr attribute, BpmnLanguage.Kind kind, Report report) {
        String namespace = attribute.getNamespaceURI();
        if (namespace != null && (Namespaces.XMLNS.equals(namespace) || Namespaces.foreign(namespace))) {
            return;
        }
        String name = String.valueOf(Namespaces.ruleName(namespace, attribute.getLocalName()));
        boolean drawn = kind.attributes().contains("*") && !name.contains(":")
                || name.startsWith("colour:") && Namespaces.PICTURE.contains(element.getNamespaceURI());
        if (!drawn && !kind.attributes().contains(name)) {
            refuseAttribute(element, attribute, report);
        } else if (!BpmnValues.allowed(element, name, attribute.getValue(), drawn)) {
            refuseValue(element, attribute, report);
        }
    }

    private void refuseAttribute(Element element, Attr attribute, Report report) {
        String shown = Report.shown(attribute.getNodeName());
        report.error(
                ATTRIBUTE,
                ElementLocation.is(element),
                "元素 " + element.getLocalName() + " 不能带属性 " + shown + "。请删除它；办理人、期限和表单由事项表决定，不写在图里。",
                "The element " + element.getLocalName() + " can't carry the attribute " + shown
                        + ". Remove it: who acts, until when and with which form is said by the item sheets, not in the"
                        + " diagram.");
    }

    private void refuseValue(Element element, Attr attribute, Report report) {
        String shown = Report.shown(attribute.getNodeName());
        String value = Report.shown(attribute.getValue());
        List<String> fixed = BpmnValues.listed(
                String.valueOf(Namespaces.ruleName(attribute.getNamespaceURI(), attribute.getLocalName())));
        report.error(
                "attribute-value",
                ElementLocation.is(element),
                "属性 " + shown + " 不能取值“" + value + "”。"
                        + (fixed.isEmpty() ? "请删去这个属性，或者改用普通文字。" : "请改为：" + String.join("、", fixed) + "。"),
                "The attribute " + shown + " can't have the value “" + value + "”. "
                        + (fixed.isEmpty()
                                ? "Remove the attribute or write plain words."
                                : "Write: " + String.join(" or ", fixed) + "."),
                fixed);
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
