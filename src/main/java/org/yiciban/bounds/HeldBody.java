package org.yiciban.bounds;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request whose body has come as a whole, within its bounds, before anybody works for it. */
final class HeldBody extends Fields {

    private final ByteArrayInputStream body;
    private final Map<String, String[]> fields;

    private HeldBody(HttpServletRequest request, byte[] body, Map<String, String[]> fields) {
        super(request);
        this.body = new ByteArrayInputStream(body);
        this.fields = fields;
    }

    /** A form: its fields stand behind those of the query, as everywhere. */
    static HeldBody form(HttpServletRequest request, byte[] body, int most) throws TurnedAway {
        FormFields fields =
                new FormFields(request, most).read(request.getQueryString()).read(PercentEncoded.text(body, "a form"));
        LostSigns.note(request, fields);
        return new HeldBody(request, new byte[0], fields.all());
    }

    /** Anything else. */
    static HeldBody plain(HttpServletRequest request, byte[] body) {
        return new HeldBody(request, body, null);
    }

    @Override
    Map<String, String[]> fields() {
        return fields == null ? getRequest().getParameterMap() : fields;
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(body, charset));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {
            @Override
            public int read() {
                return body.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return body.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return body.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("the body is here already");
            }
        };
    }
}
