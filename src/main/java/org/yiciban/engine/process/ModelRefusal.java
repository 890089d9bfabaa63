package org.yiciban.engine.process;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.yiciban.catalogue.condition.ConditionMistake;

/**
 * The last defence behind the check of models: a closed list of what a model may be made of. Shell, mail, classes,
 * foreign listeners, scripts, connectors, external tasks and whatever else the engine knows are not on it.
 */
class ModelRefusal {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** The engine reads this name space as its own. */
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> PICTURES = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "collaboration",
            "participant",
            "process",
            "documentation",
            "extensionElements",
            "laneSet",
            "lane",
            "flowNodeRef",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "message",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "terminateEventDefinition",
            "multiInstanceLoopCharacteristics");

    private static final Set<String> EXTENSIONS = Set.of("in", "out", "properties", "property");

    private static final Set<String> ATTRIBUTES = Set.of(
            "delegateExpression",
            "calledElementBinding",
            "decisionRef",
            "decisionRefBinding",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "isStartableInTasklist",
            "collection",
            "elementVariable",
            "versionTag",
            "modelerTemplate",
            "modelerTemplateVersion");

    private static final Pattern DATE = Pattern.compile("\\s*\\$\\{(due|date)\\.[a-zA-Z]+}\\s*");

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Set<String> verbs;

    ModelRefusal(ServiceTasks serviceTasks) {
        this.verbs = serviceTasks.byName().keySet();
    }

    /** @throws RefusedModel naming the place and the reason */
    void check(Element element) {
        if (PICTURES.contains(element.getUri())) {
            return;
        }
        boolean known = BPMN.equals(element.getUri()) && ELEMENTS.contains(element.getTagName())
                || CAMUNDA.equals(element.getUri()) && EXTENSIONS.contains(element.getTagName());
        if (!known) {
            throw refusal(element, "the element " + element.getTagName() + " is not allowed");
        }
        element.attributes().forEach(name -> checkAttribute(element, name));
        checkContent(element);
        element.elements().forEach(this::check);
    }

    private void checkAttribute(Element element, String name) {
        boolean foreign = name.startsWith(ACTIVITI)
                || name.startsWith(CAMUNDA) && !ATTRIBUTES.contains(name.substring(CAMUNDA.length() + 1));
        if (foreign) {
            throw refusal(element, "the attribute " + name.substring(name.lastIndexOf(':') + 1) + " is not allowed");
        }
    }

    private void checkContent(Element element) {
        switch (element.getTagName()) {
            case "serviceTask" -> checkVerb(element);
            case "businessRuleTask" -> checkTable(element);
            case "timeDate" -> {
                if (!DATE.matcher(element.getText()).matches()) {
                    throw refusal(element, "a timer's date comes from a clock or the sheet: ${due.…}, ${date.…}");
                }
            }
            case "conditionExpression" -> {
                if (element.attribute("language") != null || element.attribute("resource") != null) {
                    throw refusal(element, "a condition is a plain comparison, not a script");
                }
                checkCondition(element);
            }
            default -> {}
        }
    }

    private static void checkCondition(Element element) {
        try {
            ConditionExpression.demand(element.getText());
        } catch (ConditionMistake mistake) {
            throw refusal(element, "no condition: " + mistake.getMessage());
        }
    }

    private void checkVerb(Element element) {
        String expression = element.attribute(CAMUNDA + ":delegateExpression");
        if (expression == null || verbs.stream().noneMatch(verb -> expression.equals("${" + verb + "}"))) {
            throw refusal(
                    element,
                    "a service task says one of the verbs "
                            + verbs.stream().sorted().toList());
        }
    }

    /** A table of the same deployment, asked at once: the engine can't move a token that rests here to another release. */
    private static void checkTable(Element element) {
        String table = element.attribute(CAMUNDA + ":decisionRef");
        boolean rests = element.attribute(CAMUNDA + ":asyncBefore") != null
                || element.attribute(CAMUNDA + ":asyncAfter") != null;
        if (table == null || !TABLE.matcher(table).matches()) {
            throw refusal(element, "a decision names its table: camunda:decisionRef");
        }
        if (rests || !"deployment".equals(element.attribute(CAMUNDA + ":decisionRefBinding"))) {
            throw refusal(element, "a table is that of the same release, and asked without a commit before or after");
        }
        if (element.attribute(CAMUNDA + ":delegateExpression") != null) {
            throw refusal(element, "a decision says no verb");
        }
    }

    static RefusedModel refusal(Element element, String reason) {
        String id = element.attribute("id");
        String place = id == null ? "line " + element.getLine() : "'" + id + "', line " + element.getLine();
        return new RefusedModel("model refused at " + place + ": " + reason);
    }
}
