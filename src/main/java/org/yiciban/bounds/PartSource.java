package org.yiciban.bounds;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body for the reader of parts. */
record PartSource(String type, long length, InputStream body)
        implements org.apache.tomcat.util.http.fileupload.UploadContext {

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public InputStream getInputStream() {
        return body;
    }

    @Override
    public long contentLength() {
        return length;
    }
}
