package org.yiciban.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yiciban.identity.StartRefused;

/** Demo mode has known passwords, so it may only be reached from its own machine. */
@Component
@ConditionalOnProperty(name = "yiciban.demo", matchIfMissing = true)
class LoopbackOnly implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String address = environment.getProperty("server.address", "");
        if (!isLoopback(address)) {
            throw new StartRefused(List.of("Demo mode has known passwords and listens on 127.0.0.1 only, not on "
                    + (address.isEmpty() ? "all addresses" : address)
                    + ": leave server.address alone or use the production profile."));
        }
    }

    static boolean isLoopback(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
