package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.util.WebUtils;

/** Parts are read by {@link PartedBody}, not by the server, which would read them before anybody has looked. */
@Component("multipartResolver")
class PartsResolver extends StandardServletMultipartResolver {

    /** A request that was turned away comes once more, to be told, with nothing left to read. */
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return super.isMultipart(request) && WebUtils.getNativeRequest(request, PartedBody.class) != null;
    }
}
