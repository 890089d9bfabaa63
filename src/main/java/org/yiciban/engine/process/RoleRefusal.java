package org.yiciban.engine.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ModelRole;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.catalogue.procedure.ServiceTask;

/**
 * The last defence behind the check of roles: a step, verb, message, limit or call that belongs to another model would
 * strand every case, and so would a bundle without reception or delivery.
 */
final class RoleRefusal {

    private final Map<String, String> messages = new HashMap<>();

    /** @throws RefusedModel naming the place and the reason */
    static void check(Element root) {
        RoleRefusal refusal = new RoleRefusal();
        root.elements("message")
                .forEach(message -> refusal.messages.put(message.attribute("id"), message.attribute("name")));
        for (Element process : root.elements("process")) {
            ModelRole role = ModelRole.of(process.attribute("id"));
            Set<String> called = new HashSet<>();
            refusal.within(process, role, called);
            refusal.bundle(process, role, called);
        }
    }

    private void bundle(Element process, ModelRole role, Set<String> called) {
        for (HandlingProcess owed : Set.of(HandlingProcess.RECEPTION, HandlingProcess.DELIVERY)) {
            if (role.isBundle() && !called.contains(owed.key())) {
                throw ModelRefusal.refusal(process, "a bundle calls " + owed);
            }
        }
        if (role.isRequest() && !called.contains(HandlingProcess.AGENCY_ITEM.key())) {
            throw ModelRefusal.refusal(process, "a request calls " + HandlingProcess.AGENCY_ITEM);
        }
    }

    private void within(Element parent, ModelRole role, Set<String> called) {
        for (Element element : parent.elements()) {
            switch (element.getTagName()) {
                case "userTask" -> refuse(element, role, "step", role.hasStep(String.valueOf(element.attribute("id"))));
                case "serviceTask" -> verb(element, role);
                case "businessRuleTask" -> refuse(element, role, "decision", role.isBundle());
                case "messageEventDefinition" -> refuse(
                        element,
                        role,
                        "message",
                        Optional.ofNullable(messages.get(local(element.attribute("messageRef"))))
                                .flatMap(ProcessMessage::of)
                                .filter(role.messages()::contains)
                                .isPresent());
                case "timeDate" -> limit(element, role);
                case "callActivity" -> {
                    String target = String.valueOf(element.attribute("calledElement"));
                    called.add(target);
                    refuse(
                            element,
                            role,
                            "call",
                            HandlingProcess.of(target)
                                    .filter(role.calls()::contains)
                                    .isPresent());
                }
                default -> {}
            }
            within(element, role, called);
        }
    }

    private static void verb(Element element, ModelRole role) {
        String said = String.valueOf(element.attribute(ModelRefusal.CAMUNDA + ":delegateExpression"));
        Predicate<ServiceTask> says = verb -> said.equals(verb.expression());
        refuse(element, role, "verb", role.verbs().stream().anyMatch(says));
    }

    private static void limit(Element element, ModelRole role) {
        String said = element.getText().strip();
        Predicate<LimitTimer> says = limit -> said.equals(limit.expression());
        boolean date = role.isBundle() && said.startsWith("${" + ProcessVariable.DATE + ".");
        refuse(element, role, "limit", date || role.limits().stream().anyMatch(says));
    }

    private static String local(String reference) {
        return reference == null ? "" : reference.substring(reference.indexOf(':') + 1);
    }

    private static void refuse(Element element, ModelRole role, String what, boolean own) {
        if (!own) {
            throw ModelRefusal.refusal(element, "no such " + what + " belongs to a model of the role " + role);
        }
    }
}
