package org.yiciban.modelling.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The attributes that may have certain values only. What isn't here may be any text. */
public final class BpmnValues {

    private static final Map<String, Pattern> ONLY = new HashMap<>();

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
        ONLY.put("eventGatewayType", Pattern.compile("Exclusive"));
        ONLY.put("camunda:versionTag", Pattern.compile("[\\p{L}\\p{N}._ -]{0,64}"));
        ONLY.put("camunda:formRef", Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*"));
        ONLY.put("camunda:formRefBinding", Pattern.compile("deployment"));
        ONLY.put("variables", Pattern.compile("all"));
    }

    private BpmnValues() {}

    /** The only values an attribute may have; null when any text will do. */
    public static Pattern of(String attribute) {
        return ONLY.get(attribute);
    }
}
