package org.yiciban.identity.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Whose word counts about where a request comes from: the proxies that are named, and this machine. The server's own
 * choice, every private address, would let anybody in the house pretend to be anybody, and so escape every throttle.
 */
@Component
public class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    /** What needs no name server to be read; 999.1.1.1 would be asked for as a name. */
    private static final Pattern ADDRESS = Pattern.compile("NUMBER(\\.NUMBER){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*"
            .replace("NUMBER", "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])"));

    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private final List<String> proxies;

    public TrustedProxies(@Value("${yiciban.trusted-proxies:}") String proxies) {
        this.proxies = named(proxies);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        for (Valve valve : factory.getEngineValves()) {
            if (valve instanceof RemoteIpValve forwarded) {
                forwarded.setInternalProxies(pattern());
                // our own address is a setting
                forwarded.setHostHeader(null);
                forwarded.setPortHeader(null);
            }
        }
    }

    @Override
    public int getOrder() {
        // after the server's own choice
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Matches exactly the trusted addresses, as the server writes them. */
    public String pattern() {
        return Stream.concat(THIS_MACHINE.stream(), proxies.stream().flatMap(TrustedProxies::spellings))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** What isn't the address of a proxy, one sentence each. */
    public static List<String> wrong(String setting) {
        List<String> wrong = new ArrayList<>();
        for (String one : named(setting)) {
            if (spellings(one).findAny().isEmpty()) {
                wrong.add("YICIBAN_TRUSTEDPROXIES lists the addresses of the proxies in front, such as"
                        + " 10.1.2.3,10.1.2.4; “" + one + "” is no address.");
            }
        }
        return wrong;
    }

    private static List<String> named(String setting) {
        return Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static Stream<String> spellings(String address) {
        try {
            return ADDRESS.matcher(address).matches()
                    ? Stream.of(address, InetAddress.getByName(address).getHostAddress())
                    : Stream.of();
        } catch (UnknownHostException noAddress) {
            return Stream.of();
        }
    }
}
