"""Signs in to a server from the welcome page."""
from sostenuto_kit import Albums, DemoService, Player, Sidebar, Welcome

with DemoService() as service, Player() as player:
    Welcome(player).connect(service.address, service.user, service.password)
    status = player.status()
    assert status["library"]["connected"] and status["services"][0]["reachable"], status
    albums = Albums(player)
    albums.show()
    titles = albums.titles()
    assert len(titles) > 3, titles
    assert Sidebar(player).service_status().startswith("Service status"), "the sidebar does not say how the service is"
