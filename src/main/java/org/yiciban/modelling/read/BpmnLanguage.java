package org.yiciban.modelling.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of BPMN that a model may use: every element with its attributes and its parts. What isn't here, isn't allowed. */
public final class BpmnLanguage {

    private static final String ASYNC = " camunda:asyncBefore camunda:asyncAfter camunda:exclusive";
    private static final String TEMPLATE = " camunda:modelerTemplate camunda:modelerTemplateVersion";
    private static final String NODE = "name" + ASYNC + TEMPLATE;
    private static final String ACTIVITY = NODE + " isForCompensation startQuantity completionQuantity";
    private static final String ENDS = "incoming outgoing ";
    private static final String EVENT = " timerEventDefinition messageEventDefinition";
    private static final String ARTIFACTS = " textAnnotation association group";
    private static final String FLOW =
            "startEvent endEvent userTask serviceTask businessRuleTask callActivity exclusiveGateway"
                    + " parallelGateway eventBasedGateway subProcess intermediateCatchEvent boundaryEvent sequenceFlow"
                    + ARTIFACTS;

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        frame();
        steps();
        branches();
        details();
        drawing();
    }

    /** What one element may carry and hold. */
    public record Kind(Set<String> attributes, Set<String> parts) {}

    private BpmnLanguage() {}

    private static void frame() {
        put(
                "definitions",
                "name targetNamespace expressionLanguage typeLanguage exporter exporterVersion xsi:schemaLocation"
                        + " modeler:executionPlatform modeler:executionPlatformVersion camunda:diagramRelationId",
                "process collaboration message category signal error escalation di:BPMNDiagram");
        // what editors leave behind when an event becomes another one; no event of the language refers to them
        put("signal", "name", "");
        put("error", "name errorCode", "");
        put("escalation", "name escalationCode", "");
        put(
                "process",
                "name isExecutable isClosed processType camunda:versionTag camunda:historyTimeToLive"
                        + " camunda:isStartableInTasklist" + TEMPLATE,
                "laneSet " + FLOW);
        put("message", "name", "");
        put("category", "name", "categoryValue");
        put("categoryValue", "value", "");
        put("collaboration", "name isClosed", "participant messageFlow" + ARTIFACTS);
        put("participant", "name processRef", "participantMultiplicity");
        put("participantMultiplicity", "minimum maximum", "");
        put("messageFlow", "name sourceRef targetRef", "");
        put("laneSet", "name", "lane");
        put("childLaneSet", "name", "lane");
        put("lane", "name", "flowNodeRef childLaneSet");
        put("flowNodeRef", "", "");
    }

    private static void steps() {
        put(
                "userTask",
                ACTIVITY + " implementation camunda:formRef camunda:formRefBinding",
                ENDS + "multiInstanceLoopCharacteristics");
        put("serviceTask", ACTIVITY + " implementation camunda:delegateExpression", "incoming outgoing");
        // without a commit before it: a token never rests on it
        put(
                "businessRuleTask",
                "name implementation isForCompensation startQuantity completionQuantity camunda:decisionRef camunda:decisionRefBinding"
                        + TEMPLATE,
                "incoming outgoing");
        put(
                "callActivity",
                ACTIVITY + " calledElement camunda:calledElementBinding",
                ENDS + "multiInstanceLoopCharacteristics");
        put(
                "subProcess",
                "name triggeredByEvent isForCompensation startQuantity completionQuantity" + TEMPLATE,
                "laneSet " + FLOW);
        put("startEvent", NODE + " isInterrupting parallelMultiple", "outgoing" + EVENT);
        put("endEvent", NODE, "incoming terminateEventDefinition");
        put("intermediateCatchEvent", NODE + " parallelMultiple", ENDS + EVENT);
        put("boundaryEvent", NODE + " attachedToRef cancelActivity parallelMultiple", "outgoing" + EVENT);
    }

    private static void branches() {
        put("exclusiveGateway", NODE + " default gatewayDirection", ENDS);
        put("parallelGateway", NODE + " gatewayDirection", ENDS);
        put("eventBasedGateway", NODE + " gatewayDirection instantiate eventGatewayType", ENDS);
        put("sequenceFlow", "name sourceRef targetRef isImmediate", "conditionExpression");
        put("incoming", "", "");
        put("outgoing", "", "");
    }

    private static void details() {
        put("conditionExpression", "xsi:type", "");
        put("timerEventDefinition", "", "timeDate");
        put("timeDate", "xsi:type", "");
        put("messageEventDefinition", "messageRef", "");
        put("terminateEventDefinition", "", "");
        put(
                "multiInstanceLoopCharacteristics",
                "isSequential behavior camunda:collection camunda:elementVariable" + ASYNC,
                "");
        put("documentation", "textFormat", "");
        put("textAnnotation", "textFormat", "text");
        put("text", "", "");
        put("association", "sourceRef targetRef associationDirection", "");
        put("group", "categoryValueRef", "");
        put("extensionElements", "", "camunda:properties");
        put("extensionElements@callActivity", "", "camunda:properties camunda:in camunda:out");
        put("camunda:in", "source sourceExpression target businessKey variables", "");
        put("camunda:out", "source sourceExpression target", "");
        put("camunda:properties", "", "camunda:property");
        put("camunda:property", "name value", "");
    }

    private static void drawing() {
        put("di:BPMNDiagram", "*", "di:BPMNPlane di:BPMNLabelStyle");
        put("di:BPMNPlane", "*", "di:BPMNShape di:BPMNEdge");
        put("di:BPMNShape", "*", "di:Bounds di:BPMNLabel");
        put("di:BPMNEdge", "*", "di:waypoint di:BPMNLabel");
        put("di:BPMNLabel", "*", "di:Bounds");
        put("di:BPMNLabelStyle", "*", "di:Font");
        put("di:Bounds", "*", "");
        put("di:waypoint", "*", "");
        put("di:Font", "*", "");
    }

    private static void put(String element, String attributes, String parts) {
        Set<String> allowed = words(attributes);
        allowed.addAll(Set.of("id", "xml:lang", "xml:space"));
        Set<String> held = words(parts);
        if (!element.startsWith("camunda:") && !element.startsWith("di:") && !element.startsWith("extension")) {
            held.addAll(Set.of("documentation", "extensionElements"));
        }
        KINDS.put(element, new Kind(Set.copyOf(allowed), Set.copyOf(held)));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.strip().split("\\s+")));
        words.remove("");
        return words;
    }

    /** The rule for an element inside its parent; null when the language has no such element. */
    public static Kind kind(String element, String parent) {
        Kind inside = KINDS.get(element + "@" + parent);
        return inside != null ? inside : KINDS.get(element);
    }
}
