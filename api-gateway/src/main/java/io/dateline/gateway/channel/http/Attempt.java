package io.dateline.gateway.channel.http;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Rendered;
import io.dateline.gateway.channel.TargetInvalidException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// One attempt at a message: the rich form and, where the receiver refuses that, at once the plain one.
public final class Attempt {

    /// Statuses that say “not now”.
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private static final Set<Integer> BAD_FORM = Set.of(400, 413, 415, 422);

    private static final int GONE = 410;

    private Attempt() {}

    /// Says what an answer means.
    @FunctionalInterface
    public interface Judge {

        Answer judge(Reply.Answered reply, boolean plain);
    }

    /// @param post sends a body
    /// @param refusesForm whether the receiver did not like the form, so that another one may do
    public static Answer send(
            Rendered message, Function<byte[], Reply> post, Predicate<Reply.Answered> refusesForm, Judge judge) {
        return answer(() -> {
            Reply reply = post.apply(Json.bytes(message.rich()));
            if (reply instanceof Reply.Answered answered && refusesForm.test(answered)) {
                return judged(post.apply(Json.bytes(message.plain())), true, judge);
            }
            return judged(reply, false, judge);
        });
    }

    /// @param sending of what a target's settings may forbid
    public static Answer answer(Supplier<Answer> sending) {
        try {
            return sending.get();
        } catch (TargetInvalidException e) {
            String detail = e.problem().detail();
            return new Answer.Refused(null, detail == null ? "The target cannot work as it is set." : detail);
        }
    }

    public static Answer judged(Reply reply, boolean plain, Judge judge) {
        return switch (reply) {
            case Reply.Answered answered -> judge.judge(answered, plain);
            case Reply.Unanswered unanswered ->
                unanswered.refused()
                        ? new Answer.Refused(null, unanswered.reason())
                        : new Answer.Failed(null, unanswered.reason(), null);
        };
    }

    /// By the status alone, as HTTP means it.
    public static Answer byStatus(Reply.Answered reply, boolean plain) {
        int status = reply.status();
        if (reply.isSuccess()) {
            return new Answer.Accepted(status, null, plain);
        }
        if (status == GONE) {
            return new Answer.Gone(status, reply.said());
        }
        if (LATER.contains(status) || status >= 500) {
            return new Answer.Failed(status, reply.said(), reply.retryAfter());
        }
        if (status >= 300 && status < 400) {
            return new Answer.Failed(
                    status, "The receiver leads elsewhere (" + status + "), which is not followed.", null);
        }
        return new Answer.Refused(status, reply.said());
    }

    /// By the status alone: the request was not what the receiver takes.
    public static boolean isBadForm(Reply.Answered reply) {
        return BAD_FORM.contains(reply.status());
    }
}
