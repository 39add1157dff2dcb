// A line into an identity check (WebSocket): opens it, keeps it open, and says what is refused. Pictures are binary, words are JSON.
const PING_EVERY = 3000;
const AGAIN_AFTER = 1500;

const refuse = (answer) => {
  document.getElementById('live-refused-why').textContent = answer.message;
  document.getElementById('live-refused-next').textContent = answer.next;
  document.getElementById('live-refused').hidden = false;
};

export const words = (text, own) => {
  const item = document.createElement('li');
  item.className = own ? 'live__own' : 'live__other';
  item.textContent = text;
  document.getElementById('live-words').append(item);
};

/**
 * @param side what this browser is, "terminal" or "office"
 * @param heard by what the server says: functions of its message
 * @param picture of a binary message
 */
export const line = (side, ceremony, heard, picture) => {
  let socket;
  let over = false;
  const tell = (what) => {
    if (socket?.readyState === WebSocket.OPEN) {
      socket.send(typeof what === 'string' || what instanceof Blob ? what : JSON.stringify(what));
    }
  };
  const connect = () => {
    socket = new WebSocket(`wss://${location.host}/api/enrolment/live`);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => tell({ do: side, ceremony }));
    socket.addEventListener('message', (event) => {
      if (typeof event.data !== 'string') {
        picture?.(event.data);
        return;
      }
      const answer = JSON.parse(event.data);
      if (answer.is === 'refused' || answer.is === 'over') {
        refuse(answer);
      } else {
        heard[answer.is]?.(answer);
      }
    });
    socket.addEventListener('close', () => {
      if (!over) {
        setTimeout(connect, AGAIN_AFTER);
      }
    });
  };
  setInterval(() => tell({ do: 'ping' }), PING_EVERY);
  connect();
  return {
    tell,
    waiting: () => socket?.bufferedAmount ?? 0,
    end: () => {
      over = true;
      socket?.close();
    },
  };
};
