"""A slow line to a server on this machine: all that passes is late, and only so much of it a second."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

BYTES_A_SECOND = 200_000
"""1.6 megabits."""
SECONDS_EACH_WAY = 0.075
"""An answer takes 150 milliseconds."""
PIECE = 4_096


class Line:
    """One direction of the line, shared by all connections: what comes later waits for what came before."""

    def __init__(self) -> None:
        """Begin with a free line."""
        self.free = 0.0

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass on what is read, late and piece by piece, until there is no more."""
        now = asyncio.get_running_loop().time
        arriving: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def deliver() -> None:
            while True:
                at, piece = await arriving.get()
                await asyncio.sleep(at - now())
                if not piece:
                    return
                writer.write(piece)
                await writer.drain()

        delivering = asyncio.create_task(deliver())
        try:
            while piece := await reader.read(PIECE):
                self.free = max(self.free, now()) + len(piece) / BYTES_A_SECOND
                await arriving.put((self.free + SECONDS_EACH_WAY, piece))
                await asyncio.sleep(self.free - now())
            await arriving.put((now() + SECONDS_EACH_WAY, b""))
            await delivering
        except ConnectionError:
            delivering.cancel()
        finally:
            writer.close()


@contextmanager
def slow_line(port: int) -> Iterator[int]:
    """Offer the server on a port of this machine at the other end of a slow line; yields the port to ask instead."""
    loop, there, back = asyncio.new_event_loop(), Line(), Line()

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        near_reader, near_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(there.carry(reader, near_writer), back.carry(near_reader, writer), return_exceptions=True)

    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = asyncio.run_coroutine_threadsafe(asyncio.start_server(connect, "127.0.0.1", 0), loop).result()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
