package org.yiciban.casefile.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** How a result is served 送达方式: by analogy with the Civil Procedure Law, as the licensing law names no mode. */
public enum DeliveryMode {
    /** Handed to the applicant, or to whoever may take it for him. */
    DIRECT,
    /** Handed over by another body. */
    ENTRUSTED,
    /** Left where he refused to take it. */
    LEFT,
    MAIL,
    ELECTRONIC,
    PUBLIC_NOTICE;

    /** As forms have it: {@code public-notice}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode of that code. */
    static Optional<DeliveryMode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }

    /** Its name. */
    public LocalText text() {
        return switch (this) {
            case DIRECT -> OnRecord.of("delivery.mode.DIRECT");
            case ENTRUSTED -> OnRecord.of("delivery.mode.ENTRUSTED");
            case LEFT -> OnRecord.of("delivery.mode.LEFT");
            case MAIL -> OnRecord.of("delivery.mode.MAIL");
            case ELECTRONIC -> OnRecord.of("delivery.mode.ELECTRONIC");
            case PUBLIC_NOTICE -> OnRecord.of("delivery.mode.PUBLIC_NOTICE");
        };
    }

    /** Whether a person takes it, whose identity is looked at. */
    boolean toPerson() {
        return this == DIRECT || this == ENTRUSTED;
    }
}
