package io.dateline.platform.computing;

import java.util.UUID;

/// Who the request in progress is for. A service that computes has one bean of it; computations are shared out
/// between owners.
public interface WorkOwner {

    UUID ownerId();
}
