package org.yiciban.catalogue.sheet;

import org.yiciban.shared.LocalText;

/**
 * A stage of a life, or of a company's, under which services are found.
 *
 * @param icon a sign of {@code icons.svg}
 */
public record Theme(String code, LocalText name, String icon) {}
