package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** A request whose fields we have read ourselves. */
abstract class Fields extends HttpServletRequestWrapper {

    Fields(HttpServletRequest request) {
        super(request);
    }

    abstract Map<String, String[]> fields();

    @Override
    public String getParameter(String name) {
        String[] values = fields().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields());
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields().keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = fields().get(name);
        return values == null ? null : values.clone();
    }
}
