package org.yiciban.portal.service;

import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.shared.LocalText;

/**
 * What a service guide shows.
 *
 * @param remedies what may be done against decisions; null where no place works yet
 */
record GuidePage(ServiceGuidePage guide, StepPicture picture, Map<LocalText, List<ItemSheet>> remedies) {}
