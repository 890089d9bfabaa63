package org.yiciban.sandbox;

import java.time.Duration;
import java.util.List;
import org.yiciban.casefile.ports.IdleTokens.IdleToken;
import org.yiciban.casefile.watch.Standstill;
import org.yiciban.casefile.watch.Standstills;

/** Where the case of a trial stands still, by the watch that looks for it in the running program. */
final class TrialStandstills {

    /** They are told when they still are so after a while. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private TrialStandstills() {}

    static List<Standstill> of(SandboxInside inside) {
        Standstills watch = inside.parts().standstills();
        watch.look();
        inside.clock().set(inside.clock().instant().plus(GRACE));
        return watch.list();
    }

    /** The model in which that place is. */
    static String process(SandboxInside inside, Standstill still) {
        return inside.parts().idleTokens().list().stream()
                .filter(token -> still.place().equals(token.place())
                        && still.part().key().equals(token.part()))
                .map(IdleToken::process)
                .findFirst()
                .orElse(inside.meter().process());
    }
}
