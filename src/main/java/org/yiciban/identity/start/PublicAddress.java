package org.yiciban.identity.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people reach this program: one setting, never what a request says of itself, as anybody can write anything into a
 * request. Links that leave the program, on paper, in letters and in pictures, are made here.
 */
@Component
public class PublicAddress {

    private final String url;
    private final Environment environment;

    public PublicAddress(@Value("${yiciban.public-url:}") String url, Environment environment) {
        if (!url.isBlank() && !isAddress(url)) {
            throw new IllegalArgumentException(
                    "yiciban.public-url must be a web address, such as https://example.org, not “" + url + "”");
        }
        this.url = url.strip().replaceAll("/+$", "");
        this.environment = environment;
    }

    /** Whether it can be the address of a site: http or https, a host, perhaps a path. */
    static boolean isAddress(String url) {
        if (!url.strip().matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            return false;
        }
        try {
            // a letter that can't be written would fail the act that it tells of
            return new URI(url.strip()).getRawAuthority() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** The address of a page; unless there is a setting, where the demo listens. */
    public String of(String path) {
        return (url.isEmpty() ? here() : url) + path;
    }

    /** The address of a page for letters that leave the house; empty when there is no setting. */
    public Optional<URI> forLetters(String path) {
        return url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url + path));
    }

    private String here() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://" + environment.getProperty("server.address", "127.0.0.1") + ":" + port
                + environment.getProperty("server.servlet.context-path", "");
    }
}
