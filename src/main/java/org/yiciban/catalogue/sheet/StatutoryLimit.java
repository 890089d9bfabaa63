package org.yiciban.catalogue.sheet;

import java.util.Optional;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * The statutory limit 法定时限 of an item or a bundle.
 *
 * @param limit empty where the law sets none
 * @param extension the one extension the law allows; empty when it allows none
 * @param basis law and article; where there is no limit, the reason
 * @param decidedBy the government's decision that licences are handled together, for a bundle (licensing law Art. 26 para 2)
 */
public record StatutoryLimit(
        Optional<TimeLimit> limit, Optional<TimeLimit> extension, LocalText basis, Optional<LocalText> decidedBy) {}
