package org.yiciban.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.shared.StartRefused;

/** Hands text messages to the gateway that the settings name. */
@Component
@EnableConfigurationProperties(SmsSettings.class)
class SmsCourier implements Courier {

    private final Optional<SmsGateway> gateway;

    SmsCourier(SmsSettings settings, List<SmsGateway> gateways, @Value("${yiciban.demo:true}") boolean demo) {
        List<String> wrong = settings.wrong(demo);
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
        gateway = gateways.stream().filter(one -> one.kind() == settings.kind()).findFirst();
    }

    @Override
    public MessageWay way() {
        return MessageWay.SMS;
    }

    @Override
    public boolean isOpen() {
        return gateway.isPresent();
    }

    @Override
    public void deliver(Letter letter) throws NotSent {
        gateway.orElseThrow().send(letter.key(), letter.recipient(), letter.language(), letter.body());
    }
}
