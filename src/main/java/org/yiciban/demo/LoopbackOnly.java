package org.yiciban.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yiciban.identity.start.StartCheck;

/** Demo mode has known passwords, so it may only be reached from its own machine. */
@Component
@ConditionalOnProperty(name = "yiciban.demo", matchIfMissing = true)
class LoopbackOnly extends StartCheck {

    @Override
    protected List<String> wrong(Environment settings) {
        String address = settings.getProperty("server.address", "");
        return isLoopback(address)
                ? List.of()
                : List.of("Demo mode has known passwords and listens on 127.0.0.1 only, not on "
                        + (address.isEmpty() ? "all addresses" : address)
                        + ": leave server.address alone or use the production profile.");
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
