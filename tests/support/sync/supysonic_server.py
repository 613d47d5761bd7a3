"""Serves Supysonic on loopback and writes down what it was asked: one JSON line a request, after it was handled.

Usage: python3 supysonic_server.py PORT LOGFILE, in the folder that holds supysonic.conf.
(Debian's supysonic-server needs a WSGI server that is not packaged with it; Werkzeug is there with Flask.)
"""

import io
import json
import sys
import threading
import time

sys.path.insert(0, "/usr/share")

from supysonic.web import create_application  # noqa: E402
from werkzeug.serving import WSGIRequestHandler, run_simple  # noqa: E402
from werkzeug.wrappers import Request  # noqa: E402

SECRETS = {"p", "t", "s"}


class Logged:
    def __init__(self, application, path):
        self.application = application
        self.log = open(path, "a", encoding="utf-8")
        self.lock = threading.Lock()

    def __call__(self, environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        request = Request(dict(environ, **{"wsgi.input": io.BytesIO(body)}))
        parameters = {k: v for k, v in request.values.lists() if k not in SECRETS}
        line = {
            "at": int(time.time() * 1000),
            "method": request.path.rsplit("/", 1)[-1].removesuffix(".view"),
            "http": request.method,
            "range": request.headers.get("Range", ""),
            "parameters": parameters,
        }

        def started(status, headers, info=None):
            line["status"] = int(status.split()[0])
            return start_response(status, headers, info)

        answer = self.application(environ, started)
        with self.lock:
            self.log.write(json.dumps(line) + "\n")
            self.log.flush()
        return answer


class Quiet(WSGIRequestHandler):
    def log(self, *arguments):
        pass


port, log = int(sys.argv[1]), sys.argv[2]
run_simple("127.0.0.1", port, Logged(create_application(), log), threaded=True, request_handler=Quiet)
