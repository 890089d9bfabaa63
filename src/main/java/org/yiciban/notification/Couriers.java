package org.yiciban.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The ways out of the house that are set up. */
@Component
class Couriers {

    private final List<Courier> all;

    Couriers(List<Courier> all) {
        this.all = all;
    }

    /** Those that are set up; nothing is written for the others. */
    Set<MessageWay> open() {
        Set<MessageWay> open = EnumSet.noneOf(MessageWay.class);
        all.stream().filter(Courier::isOpen).map(Courier::way).forEach(open::add);
        return open;
    }

    Courier by(MessageWay way) {
        return all.stream().filter(one -> one.way() == way).findFirst().orElseThrow();
    }
}
