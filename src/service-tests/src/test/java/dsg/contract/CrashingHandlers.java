package dsg.contract;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands around every handler and, once per kind, dies when its work is done and before that is noted. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class CrashingHandlers implements EffectHandler {

    static final Set<EffectKind> TO_DIE = ConcurrentHashMap.newKeySet();
    static final List<EffectKind> DIED = new CopyOnWriteArrayList<>();

    @Inject
    @Delegate
    @Any
    EffectHandler handler;

    @Override
    public void happen(Occasion occasion) {
        handler.happen(occasion);
        if (TO_DIE.remove(occasion.kind())) {
            DIED.add(occasion.kind());
            throw new IllegalStateException("dies between the work and its note");
        }
    }
}
