package io.dateline.local.stack;

import io.dateline.local.machine.Layout;
import io.dateline.local.machine.StackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to run the stack of one directory; gone with the process that holds it, however it ends.
public final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private DirectoryLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Empty if another process holds it.
    ///
    /// @param data directory of the stack; made if absent
    public static Optional<DirectoryLock> tryTake(Path data) {
        Layout layout = new Layout(data);
        layout.create();
        try {
            FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DirectoryLock(channel, lock));
        } catch (IOException failure) {
            throw new StackException(Refusals.unwritable(data, failure), failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failure) {
            throw new StackException("The lock cannot be given back: " + failure, failure);
        }
    }
}
