package org.yiciban.identity.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session as one request sees it, with what the request changed. */
final class Visit implements Session {

    private final MapSession state;
    private final Map<String, @Nullable Object> changes = new HashMap<>();
    private @Nullable String storedId;
    private Instant storedSeen;

    private Visit(MapSession state, @Nullable String storedId) {
        this.state = state;
        this.storedId = storedId;
        this.storedSeen = state.getLastAccessedTime();
    }

    /** One that begins. */
    static Visit fresh(Duration idle) {
        MapSession state = new MapSession();
        state.setMaxInactiveInterval(idle);
        return new Visit(state, null);
    }

    /** One that goes on. */
    static Visit stored(MapSession state) {
        return new Visit(state, state.getId());
    }

    /** The number under which it stands in the database; null when it doesn't yet. */
    @Nullable
    String storedId() {
        return storedId;
    }

    /** What the request set, and with null what it took away. */
    Map<String, @Nullable Object> changes() {
        return changes;
    }

    /** When the database last heard of it. */
    Instant storedSeen() {
        return storedSeen;
    }

    /** The database knows as much. */
    void isStored() {
        storedId = getId();
        storedSeen = getLastAccessedTime();
        changes.clear();
    }

    @Override
    public String getId() {
        return state.getId();
    }

    @Override
    public String changeSessionId() {
        return state.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return state.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return state.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        state.setAttribute(name, value);
        changes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return state.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant seen) {
        state.setLastAccessedTime(seen);
    }

    @Override
    public Instant getLastAccessedTime() {
        return state.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration idle) {
        state.setMaxInactiveInterval(idle);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return state.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return state.isExpired();
    }
}
