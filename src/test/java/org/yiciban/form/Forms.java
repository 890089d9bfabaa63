package org.yiciban.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.yiciban.engine.feel.FeelForTests;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.Form;
import org.yiciban.form.feel.Feel;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;

/** Forms written small, for tests. */
public final class Forms {

    /** Wednesday 2026-10-21, 10:24 in China. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-21T02:24:00Z"), ZoneOffset.UTC);

    public static final Feel FEEL = FeelForTests.feel();
    static final FormInterpreter INTERPRETER = new FormInterpreter(FEEL, CLOCK);

    private Forms() {}

    /** A form around components written in JSON with single quotes. */
    public static String file(String components) {
        return ("{'id':'test-form','type':'default','schemaVersion':19,'components':[" + components + "]}")
                .replace('\'', '"');
    }

    public static Form form(String components) {
        return ReadForms.read("test.form", file(components));
    }

    public static FormAnswers accept(String components, Map<String, Object> raw) {
        return INTERPRETER.accept(form(components), raw, Map.of());
    }

    public static FormAnswers accept(String components, Map<String, Object> raw, Map<String, Object> context) {
        return INTERPRETER.accept(form(components), raw, context);
    }
}
