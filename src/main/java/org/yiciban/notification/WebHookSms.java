package org.yiciban.notification;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.remote.BoundedPost;
import org.yiciban.shared.HmacSha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts each text message to a web hook, signed: {@code X-Yiciban-Signature} is {@code sha256=} and the HMAC-SHA-256 in
 * hexadecimal digits, under the secret, of the value of {@code X-Yiciban-Timestamp}, a full stop and the body. What the two
 * say to each other stands in {@code docs/notifications.md}.
 */
@Component
class WebHookSms implements SmsGateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Nobody reads what it answers. */
    private static final int LARGEST_ANSWER = 100_000;
    /** The message itself is wrong, or the number is: it is never taken. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 410, 422);

    private final SmsSettings settings;
    private final Clock clock;

    WebHookSms(SmsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public SmsSettings.Kind kind() {
        return SmsSettings.Kind.WEB_HOOK;
    }

    @Override
    public void send(String id, String number, String language, String text) throws NotSent {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("to", number);
        message.put("language", language);
        message.put("text", text);
        byte[] body = JSON.writeValueAsBytes(message);
        try {
            new BoundedPost(settings.patience(), LARGEST_ANSWER)
                    .send(URI.create(settings.url()), heads(id, body), body);
        } catch (BoundedPost.Refused refused) {
            throw new NotSent(FOR_GOOD.contains(refused.status()), refused);
        } catch (IOException later) {
            throw new NotSent(false, later);
        }
    }

    private Map<String, String> heads(String id, byte[] body) {
        String moment = String.valueOf(clock.instant().getEpochSecond());
        byte[] signature = new HmacSha256(settings.secret()).of((moment + ".").getBytes(StandardCharsets.UTF_8), body);
        return Map.of(
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                id,
                "X-Yiciban-Timestamp",
                moment,
                "X-Yiciban-Signature",
                "sha256=" + HexFormat.of().formatHex(signature));
    }
}
