package org.yiciban.portal.service;

import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.release.Stage;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.shared.LocalText;

/**
 * What a service guide shows.
 *
 * @param stages what comes at the same time, worked out once for the list and the picture
 * @param remedies what may be done against decisions; null where no place works yet
 */
record GuidePage(
        ServiceGuidePage guide, List<Stage> stages, StepPicture picture, Map<LocalText, List<ItemSheet>> remedies) {}
