package org.yiciban.portal.service;

import java.util.List;
import java.util.Map;

/**
 * What the home page shows.
 *
 * @param q what was searched for
 * @param theme the stage of a life that was chosen, or empty
 * @param persons how many services there are for each stage of a life
 * @param organisations the same of a company's
 */
record HomePage(
        String q,
        String theme,
        List<ServiceGuidePage> services,
        Map<String, Long> persons,
        Map<String, Long> organisations) {}
