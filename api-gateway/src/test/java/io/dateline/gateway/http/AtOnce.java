package io.dateline.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Requests that begin at the same moment.
final class AtOnce {

    private AtOnce() {}

    @FunctionalInterface
    interface Attempt {
        int status(int number) throws Exception;
    }

    /// @return the statuses, in the order of the attempts' numbers
    static List<Integer> all(int count, Attempt attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            all.add(() -> {
                start.await();
                return attempt.status(number);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : threads.invokeAll(all)) {
                statuses.add(one.get());
            }
            return statuses;
        }
    }
}
