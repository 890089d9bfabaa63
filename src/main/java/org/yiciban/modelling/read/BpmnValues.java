package org.yiciban.modelling.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The attributes that may have certain values only. What isn't here may be any text. */
public final class BpmnValues {

    private static final Map<String, Pattern> ONLY = new HashMap<>();

    private static final Pattern DRAWN = Pattern.compile("[^:/\\\\<>{}\"']{0,200}");
    private static final Pattern HARMLESS_LOCATION = Pattern.compile(
            "(https?://(www\\.)?(omg\\.org|w3\\.org|bpmn\\.io|camunda\\.org)/)?[A-Za-z0-9_][A-Za-z0-9_/.-]*");

    static {
        for (String flag : List.of(
                "camunda:asyncBefore",
                "camunda:asyncAfter",
                "camunda:exclusive",
                "camunda:isStartableInTasklist",
                "isExecutable",
                "isClosed",
                "isInterrupting",
                "cancelActivity")) {
            ONLY.put(flag, Pattern.compile("true|false"));
        }
        for (String no : List.of("isForCompensation", "isSequential", "instantiate", "parallelMultiple")) {
            ONLY.put(no, Pattern.compile("false"));
        }
        ONLY.put("triggeredByEvent", Pattern.compile("true"));
        ONLY.put("startQuantity", Pattern.compile("1"));
        ONLY.put("completionQuantity", Pattern.compile("1"));
        // what editors write on their own where the choice was left open
        ONLY.put("implementation", Pattern.compile("##unspecified|##WebService"));
        ONLY.put("isImmediate", Pattern.compile("true|false"));
        ONLY.put("behavior", Pattern.compile("All"));
        ONLY.put("eventGatewayType", Pattern.compile("Exclusive"));
        ONLY.put("camunda:versionTag", Pattern.compile("[\\p{L}\\p{N}._ -]{0,64}"));
        ONLY.put("camunda:formRef", Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*"));
        ONLY.put("camunda:formRefBinding", Pattern.compile("deployment"));
        ONLY.put("camunda:decisionRef", Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
        ONLY.put("camunda:decisionRefBinding", Pattern.compile("deployment"));
        ONLY.put("variables", Pattern.compile("all"));
    }

    private static final Pattern ALTERNATIVES = Pattern.compile("[A-Za-z0-9#|]+");

    private BpmnValues() {}

    /** The values an attribute may have, where they are a list; empty where any text of some form will do. */
    public static List<String> listed(String attribute) {
        Pattern only = ONLY.get(attribute);
        if (only == null || !ALTERNATIVES.matcher(only.pattern()).matches()) {
            return List.of();
        }
        return List.of(only.pattern().split("\\|"));
    }

    /** Whether an attribute, named as the rules write it, may have this value; {@code drawn} where it belongs to the picture. */
    public static boolean allowed(Element element, String name, String value, boolean drawn) {
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
        Pattern allowed = drawn && !name.equals("name") && !name.equals("bpmnElement") ? DRAWN : ONLY.get(name);
        return allowed == null || allowed.matcher(value).matches();
    }
}
