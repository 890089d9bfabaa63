package org.yiciban.casefile.worklist;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which duties one person may hold in one case: to be confirmed locally.
 *
 * @param receiverDecides whether who took an application in at the window may decide on it 受审分离; always where an item is
 *     decided at once 即办件
 */
@ConfigurationProperties("yiciban.duties")
record DutySettings(@DefaultValue("false") boolean receiverDecides) {}
