package io.dateline.gateway.endpoint;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An endpoint that takes writes from anywhere, such as a mail provider: what is sent says by itself that it may, and
/// who is signed in makes no difference.
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakenFromAnywhere {}
