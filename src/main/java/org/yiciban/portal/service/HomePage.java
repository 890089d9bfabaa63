package org.yiciban.portal.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.Theme;

/**
 * What the home page shows.
 *
 * @param q what was searched for
 * @param theme the stage of a life that was chosen; null when none was
 * @param persons how many services there are for each stage of a life
 * @param organisations the same of a company's
 */
record HomePage(
        String q,
        @Nullable Theme theme,
        List<ServiceGuidePage> services,
        Map<Theme, Long> persons,
        Map<Theme, Long> organisations) {}
