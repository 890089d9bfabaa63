package org.yiciban.catalogue.release;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the catalogue.
 *
 * @param bundles folder with {@code bpmn/} and {@code forms/} whose files are added to the shipped ones; none when empty
 */
@ConfigurationProperties("yiciban")
public record CatalogueSettings(String bundles) {

    public CatalogueSettings {
        bundles = bundles == null ? "" : bundles.strip();
    }
}
