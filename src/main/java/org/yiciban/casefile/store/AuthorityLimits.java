package org.yiciban.casefile.store;

import java.util.List;
import java.util.stream.Stream;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.Light;

/** The limits that authorities have to keep, by the light that their passing shows (legal clock §5, §6). */
public final class AuthorityLimits {

    /** Their passing is against the law. */
    public static final List<String> STATUTORY = named(Light.DARK_RED);

    /** Their passing breaks a promise or a rule of one's own. */
    public static final List<String> PROMISED = named(Light.RED);

    public static final List<String> ALL =
            Stream.concat(STATUTORY.stream(), PROMISED.stream()).toList();

    private AuthorityLimits() {}

    /** Whether such a limit is an authority's. */
    static boolean has(ClockKind kind) {
        return whenPassed(kind) != Light.NONE;
    }

    /** DARK_RED or RED; NONE for the limits of applicants and of nobody. */
    static Light whenPassed(ClockKind kind) {
        if (kind.ofApplicant() || kind == ClockKind.NOTICE) {
            return Light.NONE;
        }
        return kind.ofOwnRule() ? Light.RED : Light.DARK_RED;
    }

    private static List<String> named(Light light) {
        return Stream.of(ClockKind.values())
                .filter(kind -> whenPassed(kind) == light)
                .map(Enum::name)
                .toList();
    }
}
