package org.yiciban.identity;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A profile that is mistyped must not start the demo, with its known passwords, in production's place. */
@Component
class KnownProfiles implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String PRODUCTION = "production";

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> unknown = unknown(environment);
        if (!unknown.isEmpty()) {
            throw new StartRefused(unknown);
        }
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
