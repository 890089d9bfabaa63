package org.yiciban.material;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the malware scanner, a clamd that listens on TCP.
 *
 * @param host where it listens; empty: papers aren't scanned
 * @param limit how long the scan of one paper may take; then the paper isn't taken
 */
@ConfigurationProperties("yiciban.materials.scanner")
public record ScannerSettings(
        @DefaultValue("") String host, @DefaultValue("3310") int port, @DefaultValue("15s") Duration limit) {

    boolean off() {
        return host.isBlank();
    }
}
