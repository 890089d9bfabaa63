package org.yiciban.identity.start;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** For the program and its commands: a profile that is mistyped must not start the demo, with its known passwords, in production's place. */
@Component
public class KnownProfiles extends StartCheck {

    @Override
    protected List<String> wrong(Environment settings) {
        return unknown(settings);
    }

    /** What is wrong with the profiles, one sentence each. */
    static List<String> unknown(Environment environment) {
        return Arrays.stream(environment.getActiveProfiles())
                .filter(profile -> !profile.equals(PRODUCTION))
                .map(profile -> "There is no profile “" + profile + "”: --spring.profiles.active=" + PRODUCTION
                        + " is production; without a profile this is the demo.")
                .toList();
    }
}
