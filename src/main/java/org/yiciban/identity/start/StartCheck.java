package org.yiciban.identity.start;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.yiciban.shared.StartRefused;

/** Looks at the settings before anything else is made, and refuses the start with all sentences at once. */
public abstract class StartCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    static final String PRODUCTION = "production";

    private @Nullable Environment environment;

    /** What is wrong, one sentence each. */
    protected abstract List<String> wrong(Environment settings);

    @Override
    public final void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public final void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> wrong = wrong(Objects.requireNonNull(environment));
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
    }
}
